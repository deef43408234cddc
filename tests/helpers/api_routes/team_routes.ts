import { v7 as uuidv7 } from 'uuid'
import { at, type RouteUnderTest } from './route_under_test.js'

/** Has the shape of one. */
const NO_TOKEN = 'A'.repeat(43)

/** Who did what, and who may. */
export const teamRoutes: Record<string, RouteUnderTest> = {
  'audit.index': { method: 'GET', path: at('/audit'), own: true },
  'audit.export': { method: 'GET', path: at('/audit/export'), own: true },
  'api_keys.index': { method: 'GET', path: at('/api_keys'), own: true },
  'api_keys.store': {
    method: 'POST',
    path: at('/api_keys'),
    own: true,
    body: () => ({ name: 'Compta', scope: 'read', days: 30 }),
  },
  'api_keys.destroy': { method: 'DELETE', path: ({ apiKey }) => `/api_keys/${apiKey}` },
  'data_exports.index': { method: 'GET', path: at('/data_exports'), own: true },
  'data_exports.store': { method: 'POST', path: at('/data_exports'), own: true },
  'data_exports.file.show': {
    method: 'GET',
    path: ({ dataExport }) => `/data_exports/${dataExport}/file`,
  },
  'team.show': { method: 'GET', path: at('/team'), own: true },
  'team.departure.store': { method: 'POST', path: at('/team/departure'), own: true },
  'team.ownership.store': {
    method: 'POST',
    path: at('/team/ownership'),
    body: ({ member }) => ({ memberId: member }),
  },
  'team.members.update': {
    method: 'PATCH',
    path: ({ member }) => `/team/members/${member}`,
    body: () => ({ role: 'viewer' }),
  },
  'team.members.destroy': { method: 'DELETE', path: ({ member }) => `/team/members/${member}` },
  'team.invitations.store': {
    method: 'POST',
    path: at('/team/invitations'),
    own: true,
    body: () => ({ email: `${uuidv7()}@a.example`, role: 'member' }),
  },
  'team.invitations.resend.store': {
    method: 'POST',
    path: ({ invitation }) => `/team/invitations/${invitation}/resend`,
  },
  'team.invitations.destroy': {
    method: 'DELETE',
    path: ({ invitation }) => `/team/invitations/${invitation}`,
  },
  'session.organization.update': {
    method: 'PUT',
    path: at('/session/organization'),
    body: ({ organization }) => ({ organizationId: organization }),
  },
  'session.invitation.store': {
    method: 'POST',
    path: at('/session/invitation'),
    own: true,
    body: () => ({ token: NO_TOKEN }),
  },
  'invitations.reading.store': {
    method: 'POST',
    path: at('/invitations/reading'),
    public: true,
    body: () => ({ token: NO_TOKEN }),
  },
  'invitations.account.store': {
    method: 'POST',
    path: at('/invitations/account'),
    public: true,
    body: () => ({ token: NO_TOKEN, fullName: 'A', password: 'une phrase très longue' }),
  },
}
