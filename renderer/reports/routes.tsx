import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';
import { pageWithWords } from '../app/page-with-words.ts';
import { readReportsSearch } from './reports-search.ts';

// In the first chunk: only paths and search parameters here, and nothing that imports zod. Components come lazily; the
// report has a section on the chemicals and needs their words.
export const reportsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports',
    validateSearch: readReportsSearch,
    staticData: { permission: 'reports.read' },
    component: pageWithWords('chemicals', () => import('./reports-page.tsx'), 'ReportsPage'),
  }),
] as const;
