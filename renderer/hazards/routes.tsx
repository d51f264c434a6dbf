import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

// In the first chunk: only paths and search parameters here, and nothing that imports zod. Components come lazily.
export const hazardsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hazards',
    staticData: { permission: 'hazards.read' },
    component: lazyRouteComponent(() => import('./hazards-page.tsx'), 'HazardsPage'),
  }),
] as const;
