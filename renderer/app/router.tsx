import { createHashHistory, createRouter } from '@tanstack/react-router';
import { accountsRoutes } from '../accounts/routes.tsx';
import { chemicalsRoutes } from '../chemicals/routes.tsx';
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
    ...chemicalsRoutes,
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

let first: ReturnType<typeof createPageRouter> | null = null;

/** Loads the page at the present address before there is a frame, so that the first frame is drawn once, with everything. */
export async function loadFirstPage(): Promise<void> {
  const router = createPageRouter();
  await router.load();
  first = router;
}

/** The router of a new frame: the one that has loaded its page already, if it waits, else a fresh one. */
export function takePageRouter() {
  const router = first;
  first = null;
  // Somebody went back meanwhile: a router that nobody shows yet does not follow.
  const isThere = router?.latestLocation.href === history.location.href;
  return router !== null && isThere ? router : createPageRouter();
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
