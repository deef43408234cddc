import { at, type RouteUnderTest } from './route_under_test.js'

/** Plans and templates. */
export const plansRoutes: Record<string, RouteUnderTest> = {
  'plans.index': { method: 'GET', path: at('/plans'), own: true },
  'plans.store': {
    method: 'POST',
    path: at('/plans'),
    own: true,
    body: () => ({
      name: 'Plan',
      steps: [{ offsetDays: 3, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
    }),
  },
  'plans.show': { method: 'GET', path: (own) => `/plans/${own.plan}` },
  'plans.update': {
    method: 'PATCH',
    path: (own) => `/plans/${own.plan}`,
    body: () => ({ name: 'Autre' }),
  },
  'plans.destroy': { method: 'DELETE', path: (own) => `/plans/${own.plan}` },
  'plans.copies.store': { method: 'POST', path: (own) => `/plans/${own.plan}/copies` },
  'plans.restoration.store': { method: 'POST', path: (own) => `/plans/${own.plan}/restoration` },
  'plans.versions.index': { method: 'GET', path: (own) => `/plans/${own.plan}/versions` },
  'plans.change_previews.store': {
    method: 'POST',
    path: (own) => `/plans/${own.plan}/change_previews`,
    body: (own) => ({
      steps: [{ id: own.step, offsetDays: 9, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
    }),
  },
  'plan_templates.index': { method: 'GET', path: at('/plan_templates'), own: true },
  'template_tests.store': {
    method: 'POST',
    path: at('/template_tests'),
    body: (own) => ({ subject: 'Facture', body: 'Bonjour', invoiceId: own.invoice }),
  },
  'template_previews.store': {
    method: 'POST',
    path: at('/template_previews'),
    body: (own) => ({ subject: 'Facture', body: 'Bonjour', invoiceId: own.invoice }),
  },
}
