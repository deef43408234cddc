import { at, type RouteUnderTest } from './route_under_test.js'

/** Relances. */
export const relancesRoutes: Record<string, RouteUnderTest> = {
  'relance_previews.store': {
    method: 'POST',
    path: at('/relance_previews'),
    body: (own) => ({ clientId: own.client, numero: 'F-1', dueDate: '2026-02-01' }),
  },
  'agenda.calendar': { method: 'GET', path: at('/agenda/calendar'), own: true },
  'calendar_feed.show': { method: 'GET', path: at('/calendar_feed'), own: true },
  'calendar_feed.store': { method: 'POST', path: at('/calendar_feed'), own: true },
  'calendar_feed.destroy': { method: 'DELETE', path: at('/calendar_feed'), own: true },
  'relances.index': { method: 'GET', path: at('/relances'), own: true },
  'relances.show': { method: 'GET', path: (own) => `/relances/${own.relance}` },
  'relances.update': {
    method: 'PATCH',
    path: (own) => `/relances/${own.relance}`,
    body: () => ({ subject: 'Facture {{numero}}', body: 'Bonjour' }),
  },
  'relances.preview': { method: 'GET', path: (own) => `/relances/${own.relance}/preview` },
  'relances.sent_mail': { method: 'GET', path: (own) => `/relances/${own.relance}/sent_mail` },
  'relances.rehearsal': { method: 'GET', path: (own) => `/relances/${own.relance}/rehearsal` },
  'relances.postponement.store': {
    method: 'POST',
    path: (own) => `/relances/${own.relance}/postponement`,
    body: () => ({ days: 3 }),
  },
  'relances.skip.store': { method: 'POST', path: (own) => `/relances/${own.relance}/skip` },
  'relances.skip.destroy': { method: 'DELETE', path: (own) => `/relances/${own.relance}/skip` },
  'relances.letter': { method: 'GET', path: (own) => `/relances/${own.warning}/letter.pdf` },
  'relances.posting.store': {
    method: 'POST',
    path: (own) => `/relances/${own.warning}/posting`,
    body: () => ({ postedOn: '2026-01-02', trackingNumber: '1A 123 456 7890 1' }),
  },
  'relances.posting.destroy': {
    method: 'DELETE',
    path: (own) => `/relances/${own.warning}/posting`,
  },
  'relances.immediate_send.store': {
    method: 'POST',
    path: (own) => `/relances/${own.relance}/immediate_send`,
  },
  'relances.immediate_send.destroy': {
    method: 'DELETE',
    path: (own) => `/relances/${own.relance}/immediate_send`,
  },
  'relances.approval.store': {
    method: 'POST',
    path: (own) => `/relances/${own.warning}/approval`,
    body: () => ({ remainderCents: 120_000 }),
  },
  'relances.resolution.store': {
    method: 'POST',
    path: (own) => `/relances/${own.relance}/resolution`,
    body: () => ({ outcome: 'left' }),
  },
}
