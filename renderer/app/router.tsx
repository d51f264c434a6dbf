import { createHashHistory, createRouter } from '@tanstack/react-router';
import { accountsRoutes } from '../accounts/routes.tsx';
import { hazardsRoutes } from '../hazards/routes.tsx';
import { homeRoutes } from '../home/routes.tsx';
import { maintenanceRoutes } from '../maintenance/routes.tsx';
import { reportsRoutes } from '../reports/routes.tsx';
import { schoolRoutes } from '../school/routes.tsx';
import { elsewhereRoute, frameRoute, rootRoute } from './frame-route.tsx';
import { PageFault } from './page-fault.tsx';
import { PageLoading } from './page-loading.tsx';

const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    ...homeRoutes,
    ...hazardsRoutes,
    ...reportsRoutes,
    ...schoolRoutes,
    ...accountsRoutes,
    ...maintenanceRoutes,
    elsewhereRoute,
  ]),
]);

/** Addresses stand after the `#`, so the page needs nothing of the shell that serves it. */
export const history = createHashHistory();

/**
 * A router for one frame. A frame that was taken away in the middle of a change of page leaves its router waiting for ever;
 * the next frame begins with a new one at the address that stands there now.
 */
export function createPageRouter() {
  return createRouter({
    routeTree,
    history,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: PageLoading,
    defaultPendingMs: 300,
    defaultErrorComponent: PageFault,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
