import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds the bare Mantine page into `folder`, as the product's page is built. */
export async function buildBarePage(folder: string): Promise<void> {
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'bare'),
    base: './',
    mode: 'production',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, minify: true, sourcemap: false, assetsInlineLimit: 0 },
  });
}
