import { useQuery } from '@tanstack/react-query';
import { queries } from './queries.ts';

const askAgainMs = 5 * 60_000;

interface Due {
  /** Hazards that wait for the signed-in account. */
  waiting: number;
  /** Fixes past their due day that the account has to see to. */
  overdue: number;
}

/** What is due for the signed-in account; null until the office has answered. */
export function useDue(): Due | null {
  const { data } = useQuery(
    queries.home.overview.queryOptions({
      select: ({ waitingTotal, due }): Due => ({ waiting: waitingTotal, overdue: due.overdue }),
      refetchInterval: askAgainMs,
    }),
  );
  return data ?? null;
}
