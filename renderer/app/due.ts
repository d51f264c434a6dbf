import { useQuery } from '@tanstack/react-query';
import { waitingTotal } from '../../shared/chemicals/waiting-total.ts';
import { queries } from './queries.ts';

const askAgainMs = 5 * 60_000;

interface Due {
  /** Hazards that wait for the signed-in account. */
  waiting: number;
  /** Fixes past their due day that the account has to see to. */
  overdue: number;
  /** What of the chemicals waits for the account, and whether a slip or a count of it is late. */
  chemicals: { waiting: number; isLate: boolean };
}

/** What is due for the signed-in account; null until the office has answered. */
export function useDue(): Due | null {
  const { data } = useQuery(
    queries.home.overview.queryOptions({
      select: ({ waitingTotal: hazards, due, chemicals }): Due => ({
        waiting: hazards,
        overdue: due.overdue,
        chemicals: {
          waiting: waitingTotal(chemicals),
          isLate: chemicals.lateSlips + chemicals.ownLateSlips + chemicals.countsLate > 0,
        },
      }),
      refetchInterval: askAgainMs,
    }),
  );
  return data ?? null;
}
