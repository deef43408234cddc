import { v7 as uuidv7 } from 'uuid'
import { at, type RouteUnderTest } from './route_under_test.js'

/** The home page, the log, notices, the organization. */
export const homeRoutes: Record<string, RouteUnderTest> = {
  'today.show': { method: 'GET', path: at('/today'), own: true },
  'activity.export': { method: 'GET', path: at('/activity/export'), own: true },
  'activity.index': { method: 'GET', path: at('/activity'), own: true },
  'notifications.readings.store': {
    method: 'POST',
    path: at('/notifications/readings'),
    own: true,
  },
  'notification_preferences.index': {
    method: 'GET',
    path: at('/notification_preferences'),
    own: true,
  },
  'notification_preferences.update': {
    method: 'PATCH',
    path: at('/notification_preferences'),
    own: true,
    body: () => ({ kind: 'plan_ended', channel: 'email', enabled: false }),
  },
  'notifications.index': { method: 'GET', path: at('/notifications'), own: true },
  'notifications.reading.store': {
    method: 'POST',
    path: (own) => `/notifications/${own.notification}/reading`,
  },
  'checkins.answer.store': {
    method: 'POST',
    path: (own) => `/checkins/${own.checkin}/answer`,
    body: () => ({ answer: 'still_pending' }),
  },
  'promises.acknowledgement.store': {
    method: 'POST',
    path: (own) => `/promises/${own.promise}/acknowledgement`,
  },
  'organization.show': { method: 'GET', path: at('/organization'), own: true },
  'organization.update': {
    method: 'PATCH',
    path: at('/organization'),
    own: true,
    body: () => ({ name: 'Autre nom' }),
  },
  'organization.hold.store': {
    method: 'POST',
    path: at('/organization/hold'),
    own: true,
    body: () => ({ note: 'Vacances' }),
  },
  'organization.hold.destroy': { method: 'DELETE', path: at('/organization/hold'), own: true },
  'organization.dry_run.store': { method: 'POST', path: at('/organization/dry_run'), own: true },
  'organization.dry_run.destroy': {
    method: 'DELETE',
    path: at('/organization/dry_run'),
    own: true,
  },
  // Its name is asked for, and these tests do not say it: the organization is needed to the end.
  'organization.erasure.store': {
    method: 'POST',
    path: at('/organization/erasure'),
    own: true,
    body: () => ({ confirmation: 'Autre nom que le sien' }),
    answers: 422,
  },
  'organization.erasure.destroy': {
    method: 'DELETE',
    path: at('/organization/erasure'),
    own: true,
  },
  'saved_views.index': { method: 'GET', path: at('/saved_views'), own: true },
  'saved_views.store': {
    method: 'POST',
    path: at('/saved_views'),
    own: true,
    body: () => ({ name: uuidv7(), state: { view: 'late', search: '', sort: '-amount' } }),
  },
  'saved_views.update': {
    method: 'PATCH',
    path: (own) => `/saved_views/${own.savedView}`,
    body: () => ({ name: 'Autre vue' }),
  },
  'saved_views.destroy': { method: 'DELETE', path: (own) => `/saved_views/${own.savedView}` },
  'agenda.index': { method: 'GET', path: at('/agenda?view=upcoming'), own: true },
  'agenda.counts': { method: 'GET', path: at('/agenda/counts'), own: true },
}
