import { hashKey, type QueryClient } from '@tanstack/react-query';
import { sessionQuery } from './session.ts';

/** Drops everything the office said but who is signed in: the next account, or a restored store, must be asked anew. */
export function forgetQueries(queryClient: QueryClient): void {
  const session = hashKey(sessionQuery.queryKey);
  queryClient.removeQueries({ predicate: (query) => query.queryHash !== session });
}
