import type { ApiRoute } from './api-route';
import { BUDGET_ROUTE } from './budget';

/** Every address of the JSON API; a route file `api.v1.…` that is not here fails its test. */
export const API_ROUTES: readonly ApiRoute[] = [BUDGET_ROUTE];
