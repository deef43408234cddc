import { at, type RouteUnderTest } from './route_under_test.js'

/** Who did what, and who may. */
export const teamRoutes: Record<string, RouteUnderTest> = {
  'audit.index': { method: 'GET', path: at('/audit'), own: true },
  'audit.export': { method: 'GET', path: at('/audit/export'), own: true },
}
