import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';

/** What the address of the people list says. */
export interface PeopleSearch {
  find?: string;
  show?: 'noAccount' | 'all';
  /** Id of the person whose form is open, or `new`. */
  edit?: string;
}

/** What the address of the places says. */
export interface PlacesSearch {
  find?: string;
  show?: 'all';
  /** Id of the place whose form is open, or `new`. */
  edit?: string;
  /** In which place the new one is to be. */
  within?: string;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 100 ? value : undefined;
}

export const schoolRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/school',
    staticData: { permission: 'school.read' },
    component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/school/people',
    staticData: { permission: 'school.read' },
    validateSearch: (search: Record<string, unknown>): PeopleSearch => ({
      find: textOf(search.find),
      show: search.show === 'noAccount' || search.show === 'all' ? search.show : undefined,
      edit: textOf(search.edit),
    }),
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/school/places',
    staticData: { permission: 'school.read' },
    validateSearch: (search: Record<string, unknown>): PlacesSearch => ({
      find: textOf(search.find),
      show: search.show === 'all' ? 'all' : undefined,
      edit: textOf(search.edit),
      within: textOf(search.within),
    }),
    component: lazyRouteComponent(() => import('./places-page.tsx'), 'PlacesPage'),
  }),
] as const;
