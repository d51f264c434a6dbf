import { createRootRoute, createRoute } from '@tanstack/react-router';
import type { Permission } from '../../shared/accounts/permissions.ts';
import { Frame } from './frame.tsx';
import { PageNotFound } from './page-not-found.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What one needs to hold to see the page; without it the frame shows a sentence instead. */
    permission?: Permission;
  }
}

export const rootRoute = createRootRoute();

/** The frame with its navigation. Every domain hangs its routes under it, in `renderer/<domain>/routes.tsx`. */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });

/** Any other address: the frame stays, so that there is a way on. */
export const elsewhereRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: PageNotFound });
