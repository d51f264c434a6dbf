import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

// In the first chunk: only paths and search parameters here, and nothing that imports zod. Components come lazily.
export const homeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',

    component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
  }),
] as const;
