import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

export const schoolRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/school',
    staticData: { permission: 'school.read' },
    component: lazyRouteComponent(() => import('./school-page.tsx'), 'SchoolPage'),
  }),
] as const;
