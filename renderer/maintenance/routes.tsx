import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

const permission = 'maintenance.manage';

function pageOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 100_000 ? value : undefined;
}

export const maintenanceRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/maintenance',
    staticData: { permission },
    component: lazyRouteComponent(() => import('./check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/maintenance/backups',
    staticData: { permission },
    component: lazyRouteComponent(() => import('./backups-page.tsx'), 'BackupsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/maintenance/audit',
    staticData: { permission },
    validateSearch: (search: Record<string, unknown>): { page?: number } => ({ page: pageOf(search.page) }),
    component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
  }),
] as const;
