import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const from = (path: string) => resolve(import.meta.dirname, path);

/**
 * Three bundles: `main` (every Node entry), `preload` (CommonJS, because a sandboxed preload cannot be a module) and `renderer`.
 * The packages in `dependencies` stay outside the bundles; what only the page uses is in `devDependencies` and is bundled.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node22.12',
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          main: from('electron/main.ts'),
          office: from('electron/office/process.ts'),
          browser: from('electron/browser.ts'),
          cli: from('electron/cli.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react()],
    build: {
      minify: true,
      sourcemap: false,
      // A data: address would need its own permission in the content security policy for fonts and styles.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: from('renderer/index.html') } },
    },
  },
});
