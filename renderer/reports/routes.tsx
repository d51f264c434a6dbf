import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';
import { readReportsSearch } from './reports-search.ts';

// In the first chunk: only paths and search parameters here, and nothing that imports zod. Components come lazily.
export const reportsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports',
    validateSearch: readReportsSearch,
    staticData: { permission: 'reports.read' },
    component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
  }),
] as const;
