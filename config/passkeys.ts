import { appUrl } from '#config/app'
import { isIP } from 'node:net'

const { hostname, origin, port, protocol } = new URL(appUrl)

/** A passkey belongs to a name: on one's own machine, reached by its number, that name is localhost. */
const isLoopback = isIP(hostname) !== 0

/** The name that passkeys are made for: they work on no other site (WebAuthn's relying party). */
export const passkeyHost = isLoopback ? 'localhost' : hostname

/** From where they may be used. */
export const passkeyOrigins = isLoopback
  ? [origin, `${protocol}//localhost${port && `:${port}`}`]
  : [origin]
