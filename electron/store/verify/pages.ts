import type { StoreCheck } from './check.ts';

const mostMessages = 20;

/**
 * SQLite's own look at every page, row and index. One call that cannot be cut in slices: a check of single tables would
 * miss pages that two of them claim. On a badly damaged file it throws instead of answering.
 */
export const pages: StoreCheck = {
  name: 'pages',
  look: (store) =>
    store.read(async () => {
      const rows = store.raw().pragma(`integrity_check(${mostMessages})`) as { integrity_check: string }[];
      const messages = rows.map((row) => row.integrity_check).filter((message) => message !== 'ok');
      const count = store.raw().pragma('page_count', { simple: true }) as number;
      return {
        problems: messages.map((detail) => ({ key: 'verify:pages.unsound', values: { detail } })),
        facts: [{ key: 'verify:pages.counted', values: { count } }],
      };
    }),
};
