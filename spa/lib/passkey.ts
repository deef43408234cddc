import { client } from './api.ts'

/** Fetched when one is used: most people never do. */
const webauthn = () => import('@simplewebauthn/browser')

/**
 * Whether this browser has passkeys here: they belong to a name, so an address made of numbers has none.
 */
export const hasPasskeys = () =>
  'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(window.location.hostname)

/** The person closed the browser's own dialog, or the device had nothing to offer: no failure to tell. */
export const isPasskeyDismissed = (error: unknown) =>
  error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')

/** Signs in with whatever passkey the device offers. */
export async function enterWithPasskey(remember: boolean) {
  const { startAuthentication } = await webauthn()
  const { data } = await client.api.session.passkey.options({})
  const response = await startAuthentication({ optionsJSON: data })
  return client.api.session.passkey.store({ body: { response, remember } })
}

/** Proves with a passkey who is at the keyboard. */
export async function proveWithPasskey() {
  const { startAuthentication } = await webauthn()
  const { data } = await client.api.session.proof.passkey.options({})
  const response = await startAuthentication({ optionsJSON: data })
  return client.api.session.proof.passkey.store({ body: { response } })
}

/** Makes a passkey for this account on this device, or on the one beside it. */
export async function makePasskey(name: string) {
  const { startRegistration } = await webauthn()
  const { data } = await client.api.me.passkeys.options({})
  const response = await startRegistration({ optionsJSON: data })
  return client.api.me.passkeys.store({ body: { name, response } })
}
