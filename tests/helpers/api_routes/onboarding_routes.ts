import { at, type RouteUnderTest } from './route_under_test.js'

/** The way in of one's own organization. */
export const onboardingRoutes: Record<string, RouteUnderTest> = {
  'onboarding_steps.index': { method: 'GET', path: at('/onboarding_steps'), own: true },
  'onboarding_steps.store': {
    method: 'POST',
    path: at('/onboarding_steps'),
    own: true,
    body: () => ({ step: 'sender', state: 'skipped' }),
  },
  'onboarding_steps.destroy': { method: 'DELETE', path: at('/onboarding_steps'), own: true },
}
