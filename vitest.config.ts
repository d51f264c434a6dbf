import { defineConfig } from 'vitest/config';

interface Part {
  name: string;
  /** For one test or hook, in ms: generous, because a slow PC is not a fault. */
  timeout: number;
}

// One folder of tests/ each. The end-to-end tests are Playwright's (playwright.config.ts).
const parts: readonly Part[] = [
  { name: 'rules', timeout: 60_000 },
  { name: 'store', timeout: 60_000 },
  { name: 'contract', timeout: 120_000 },
  { name: 'documents', timeout: 180_000 },
  { name: 'faults', timeout: 120_000 },
  { name: 'shells', timeout: 120_000 },
  { name: 'house', timeout: 60_000 },
];

export default defineConfig({
  test: {
    projects: parts.map(({ name, timeout }) => ({
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
        environment: 'node' as const,
        // Processes and not threads: a store belongs to a process, and a test may end one.
        pool: 'forks' as const,
        testTimeout: timeout,
        hookTimeout: timeout,
        // Never the PC's: the project `rules` runs a second time under New York (build/scripts/test.ts).
        env: { TZ: process.env.TZ ?? 'UTC' },
      },
    })),
  },
});
