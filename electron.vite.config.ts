import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/**
 * What stays a package: two with compiled parts, and fflate, whose own `require` collides with the one that electron-vite
 * puts into a bundle.
 */
const packages = [/^better-sqlite3(?:\/|$)/, /^sharp(?:\/|$)/, /^fflate$/];

/** Code of the shells that the packaged product does not have; its chunks get a folder of their own. */
const unshippedFolders = /\/electron\/(?:loopback|desk|demo)\//;

const from = (path: string) => resolve(import.meta.dirname, path);

/** Lets the page's first calls leave as soon as their few lines are there, while the rest of the script is still being read. */
const firstCallFirst: Plugin = {
  name: 'first-call-first',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter(({ fileName }) => /first-call-[^/]*\.js$/.test(fileName))
        .map(({ fileName }) => ({
          tag: 'script',
          attrs: { type: 'module', async: true, crossorigin: true, src: `./${fileName}` },
          injectTo: 'head',
        })),
  },
};

/**
 * Three bundles: `main` (every Node entry), `preload` (CommonJS, because a sandboxed preload cannot be a module) and `renderer`.
 * Nearly every package is bundled: the product then carries a few files instead of sixty megabytes of packages.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node22.12',
      externalizeDeps: false,
      rolldownOptions: {
        external: packages,
        input: {
          main: from('electron/main.ts'),
          office: from('electron/office/process.ts'),
          spreadsheet: from('electron/spreadsheet/worker.ts'),
          browser: from('electron/browser.ts'),
          cli: from('electron/cli.ts'),
          demo: from('electron/demo.ts'),
        },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: ({ moduleIds }) =>
            moduleIds.some((id) => unshippedFolders.test(id))
              ? 'unshipped/[name]-[hash].js'
              : 'chunks/[name]-[hash].js',
        },
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
    plugins: [react(), firstCallFirst],
    // The words are read as JSON, which is faster than running them as script.
    json: { stringify: true, namedExports: false },
    build: {
      minify: true,
      sourcemap: false,
      // A data: address would need its own permission in the content security policy for fonts and styles.
      assetsInlineLimit: 0,
      // The first screen's limit is 300 KB gzipped; the bench watches it.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: { index: from('renderer/index.html') },
        // What the first screen needs in three files that are read side by side, instead of forty small ones.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first-call', test: /first-call/, priority: 3 },
              { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 2 },
              { name: 'mantine', test: /node_modules\/@(?:mantine|floating-ui)\//, tags: ['$initial'], priority: 1 },
              { name: 'start', tags: ['$initial'] },
            ],
          },
        },
      },
    },
  },
});
