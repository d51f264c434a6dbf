import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

export const accountsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts',
    staticData: { permission: 'accounts.manage' },
    component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./own-account-page.tsx'), 'OwnAccountPage'),
  }),
] as const;
