import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

export const maintenanceRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/maintenance',
    staticData: { permission: 'maintenance.manage' },
    component: lazyRouteComponent(() => import('./maintenance-page.tsx'), 'MaintenancePage'),
  }),
] as const;
