import { v7 as uuidv7 } from 'uuid'
import { at, type RouteUnderTest } from './route_under_test.js'

/** Has the shape of one. */
const NO_TOKEN = 'A'.repeat(43)

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
  'account.verification.store': {
    method: 'POST',
    path: at('/account/verification'),
    public: true,
    body: () => ({ token: NO_TOKEN }),
  },
  'account.email_agreement.store': {
    method: 'POST',
    path: at('/account/email_agreement'),
    public: true,
    body: () => ({ token: NO_TOKEN }),
  },
  'password_resets.store': {
    method: 'POST',
    path: at('/password_resets'),
    public: true,
    body: () => ({ email: 'a@b.example' }),
  },
  'password_resets.completion.store': {
    method: 'POST',
    path: at('/password_resets/completion'),
    public: true,
    body: () => ({ token: NO_TOKEN, password: 'une phrase très longue' }),
  },
  'session.second_factor.store': {
    method: 'POST',
    path: at('/session/second_factor'),
    public: true,
    body: () => ({ code: '000000' }),
  },
  'session.passkey.options': {
    method: 'POST',
    path: at('/session/passkey/options'),
    public: true,
    body: () => ({}),
  },
  'session.passkey.store': {
    method: 'POST',
    path: at('/session/passkey'),
    public: true,
    body: () => ({ response: {} }),
  },
  'session.proof.store': {
    method: 'POST',
    path: at('/session/proof'),
    own: true,
    body: () => ({ password: 'x' }),
  },
  'session.proof.passkey.options': {
    method: 'POST',
    path: at('/session/proof/passkey/options'),
    own: true,
    body: () => ({}),
  },
  'session.proof.passkey.store': {
    method: 'POST',
    path: at('/session/proof/passkey'),
    own: true,
    body: () => ({ response: {} }),
  },
  'me.update': {
    method: 'PATCH',
    path: at('/me'),
    own: true,
    body: () => ({ fullName: 'A' }),
  },
  'me.verification.store': {
    method: 'POST',
    path: at('/me/verification'),
    own: true,
    body: () => ({}),
  },
  'me.security.show': { method: 'GET', path: at('/me/security'), own: true },
  'me.sessions.destroy_others': { method: 'DELETE', path: at('/me/sessions'), own: true },
  'me.sessions.destroy': { method: 'DELETE', path: ({ signIn }) => `/me/sessions/${signIn}` },
  'me.email_change.store': {
    method: 'POST',
    path: at('/me/email_change'),
    own: true,
    body: () => ({ email: 'a@b.example' }),
  },
  'me.email_change.destroy': { method: 'DELETE', path: at('/me/email_change'), own: true },
  'me.password.update': {
    method: 'PUT',
    path: at('/me/password'),
    own: true,
    body: () => ({ password: 'x' }),
  },
  'me.totp.store': { method: 'POST', path: at('/me/totp'), own: true, body: () => ({}) },
  'me.totp.confirmation.store': {
    method: 'POST',
    path: at('/me/totp/confirmation'),
    own: true,
    body: () => ({ code: '000000' }),
  },
  'me.totp.destroy': { method: 'DELETE', path: at('/me/totp'), own: true },
  'me.recovery_codes.store': {
    method: 'POST',
    path: at('/me/recovery_codes'),
    own: true,
    body: () => ({}),
  },
  'me.passkeys.options': {
    method: 'POST',
    path: at('/me/passkeys/options'),
    own: true,
    body: () => ({}),
  },
  'me.passkeys.store': {
    method: 'POST',
    path: at('/me/passkeys'),
    own: true,
    body: () => ({ name: 'A', response: {} }),
  },
  'me.passkeys.destroy': { method: 'DELETE', path: ({ passkey }) => `/me/passkeys/${passkey}` },
  // An organization that holds something stands in its way.
  'account.destroy': { method: 'DELETE', path: at('/account'), own: true, answers: 409 },
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
