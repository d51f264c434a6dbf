import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { describeFault } from './describe-fault.ts';
import { queries } from './queries.ts';

/** An office that was restarted or a sign-in that ended shows itself as the answer to any call: then ask who is signed in. */
function noticeLostSession(error: unknown): void {
  if (describeFault(error).reason !== 'signedOut') return;
  void queryClient.invalidateQueries({ queryKey: queries.accounts.session.key() });
}

/**
 * The page's memory of what the office said. Every write makes everything on screen be read again: the store is on the same
 * PC, so that costs milliseconds, and no screen can show a guess.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLostSession }),
  mutationCache: new MutationCache({
    onError: noticeLostSession,
    onSuccess: async (_data, _input, _result, mutation) => {
      if (mutation.meta?.changesNothing !== true) await queryClient.invalidateQueries();
    },
  }),
  defaultOptions: {
    // `always`: the office is on this PC; without it every call would wait for a network that a school PC may not have.
    queries: { networkMode: 'always', retry: false, staleTime: 5_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

declare module '@tanstack/react-query' {
  interface Register {
    /** `changesNothing`: the mutation only reads (an export), so nothing needs to be read again. */
    mutationMeta: { changesNothing?: boolean };
  }
}
