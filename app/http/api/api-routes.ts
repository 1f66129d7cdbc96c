import type { ApiRoute } from './api-route';
import { BUDGET_ROUTE } from './budget';
import { PROGRAMME_ROUTES } from './programme';
import { RESOURCE_ROUTE, RESOURCES_ROUTE } from './resources';

/** Every address of the JSON API; a route file `api.v1.…` that is not here fails its test. */
export const API_ROUTES: readonly ApiRoute[] = [
  BUDGET_ROUTE,
  ...PROGRAMME_ROUTES,
  RESOURCES_ROUTE,
  RESOURCE_ROUTE,
];
