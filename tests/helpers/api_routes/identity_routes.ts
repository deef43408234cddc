import { v7 as uuidv7 } from 'uuid'
import { at, type RouteUnderTest } from './route_under_test.js'

/** Who one is, and finding things. */
export const identityRoutes: Record<string, RouteUnderTest> = {
  'account.store': {
    method: 'POST',
    path: at('/account'),
    public: true,
    body: () => ({
      fullName: 'A',
      organizationName: 'B',
      email: `${uuidv7()}@a.example`,
      password: 'une phrase très longue',
      consent: true,
    }),
  },
  'session.store': {
    method: 'POST',
    path: at('/session'),
    public: true,
    body: () => ({ email: 'a@b.example', password: 'x' }),
  },
  'session.destroy': { method: 'DELETE', path: at('/session'), own: true },
  'me.show': { method: 'GET', path: at('/me'), own: true },
  'me.preferences.update': {
    method: 'PATCH',
    path: at('/me/preferences'),
    own: true,
    body: () => ({ density: 'compact' }),
  },
  'search.index': { method: 'GET', path: at('/search?q=a'), own: true },
}
