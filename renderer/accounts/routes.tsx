import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

/** What the address of the accounts says. */
export interface AccountsSearch {
  /** Id of the account whose form is open, or `new`. */
  edit?: string;
}

export const accountsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts',
    staticData: { permission: 'accounts.manage' },
    validateSearch: (search: Record<string, unknown>): AccountsSearch => ({
      edit: typeof search.edit === 'string' && search.edit !== '' ? search.edit : undefined,
    }),
    component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./own-account-page.tsx'), 'OwnAccountPage'),
  }),
] as const;
