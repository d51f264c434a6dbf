import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { office } from './office-client.ts';

/** Options for `useQuery` and `useMutation`, one entry a procedure: `queries.school.people.list.queryOptions()`. */
export const queries = createTanstackQueryUtils(office);
