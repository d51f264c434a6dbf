import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';
import { readListSearch } from './list-search.ts';

// In the first chunk: only paths and search parameters here, and nothing that imports zod. Components come lazily.

/** The list; a record opens beside it or over it, so that the list keeps its place and its filters. */
export const hazardListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/hazards',
  validateSearch: readListSearch,
  staticData: { permission: 'hazards.read' },
  component: lazyRouteComponent(() => import('./hazards-page.tsx'), 'HazardsPage'),
});

const hazardRecordRoute = createRoute({
  getParentRoute: () => hazardListRoute,
  path: '$hazardId',
  staticData: { permission: 'hazards.read' },
  component: lazyRouteComponent(() => import('./record/record-route.tsx'), 'RecordRoute'),
});

const registerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/hazards/new',
  staticData: { permission: 'hazards.register' },
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});

const criteriaRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/school/criteria',
  staticData: { permission: 'hazards.read' },
  validateSearch: (search: Record<string, unknown>): { edit?: 'new' } => ({
    edit: search.edit === 'new' ? 'new' : undefined,
  }),
  component: lazyRouteComponent(() => import('./criteria/criteria-page.tsx'), 'CriteriaPage'),
});

export const hazardsRoutes = [hazardListRoute.addChildren([hazardRecordRoute]), registerRoute, criteriaRoute] as const;
