import { alternate, median } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { type ServedPage, withServedPages } from '../page/served-pages.ts';
import { visit, withBrowser } from '../page/visit.ts';
import { formatFigure } from '../print-result.ts';

/** A browser keeps compiled script from the third visit on. */
const turns = { runs: 25, warmUps: 5 };
/** Both pages have their answers under headings of the second level: ours only once the store's data is there. */
const content = 'main h2';

/**
 * From the start of the navigation until home of the sample school shows its answers and answers a click, against a
 * page of React and Mantine alone, served the same way to the same Chromium. As on every morning but the first: the browser
 * has both pages in its caches.
 */
export const homeInteractive: BenchCase = () =>
  withServedPages((pages) =>
    withBrowser(async (browser) => {
      const contents: number[] = [];
      const side = (page: ServedPage) => async () => {
        const seen = await visit(browser, page, content);
        if (page === pages.home) contents.push(seen.content);
        return seen.interactive;
      };
      const [ours = [], peer = []] = await alternate([side(pages.home), side(pages.bare)], turns);
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'a bare page of React and Mantine',
        limit: { times: 1.5 },
        runs: turns.runs,
        peakMb: { driver: ownPeakMb() },
        note: `its answers stand after ${formatFigure(median(contents), 'ms')}`,
        more: { content: median(contents) },
      };
    }),
  );
