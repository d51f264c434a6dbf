import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';
import { queries } from '../app/queries.ts';
import { queryClient } from '../app/query-client.ts';
import { HomePage } from './home-page.tsx';

// The one page that comes with the first script and not lazily: it is what people see first. Nothing here may import zod.
export const homeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',
    loader: () => queryClient.prefetchQuery(queries.home.overview.queryOptions()),
    component: HomePage,
  }),
] as const;
