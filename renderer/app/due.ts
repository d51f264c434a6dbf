import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { desktopServices } from './desktop-services.ts';
import { queries } from './queries.ts';
import { useSignedIn } from './session.ts';
import { useWords } from './use-words.ts';

const askAgainMs = 5 * 60_000;
const storageKey = 'desk.due-told';

interface Due {
  /** Hazards that wait for the signed-in account. */
  waiting: number;
  overdue: number;
}

/** What is due for the signed-in account; null until the office has answered. */
export function useDue(): Due | null {
  const { data } = useQuery(
    queries.home.overview.queryOptions({
      select: ({ waitingTotal, overdueTotal }): Due => ({ waiting: waitingTotal, overdue: overdueTotal }),
      refetchInterval: askAgainMs,
    }),
  );
  return data ?? null;
}

/** Tells what is due through the operating system, once a day for each account; a browser shell stays silent. */
export function useDueNotice(due: Due | null): void {
  const t = useWords();
  const { account, session } = useSignedIn();
  const told = `${session.today} ${account.id}`;
  const words =
    due === null || due.waiting + due.overdue === 0
      ? null
      : t('app:due.sentence', { waiting: due.waiting, overdue: due.overdue });
  const title = t('app:product');
  useEffect(() => {
    if (words === null || localStorage.getItem(storageKey) === told) return;
    localStorage.setItem(storageKey, told);
    void desktopServices.notify(title, words);
  }, [words, told, title]);
}
