import { appUrl } from '#config/app'
import { pooledRandomBytes } from '#lib/random_bytes'
import { clientUrls, EXAMPLE_TOKEN, type ClientUrls } from '#values/client_urls'
import { newToken } from '#values/tokens'

/** Longer than any chase, and long enough to come back to the mail of last winter. */
export const LINK_DAYS = 400

/** A link that a mail carries; its row keeps the hash only, so that a leak of the table opens nothing. */
export interface MintedLink {
  hash: Buffer
  urls: ClientUrls
}

/** A new link for every mail: one that leaks is revoked without the others. */
export function mintLink(): MintedLink {
  const { token, hash } = newToken(pooledRandomBytes(32))
  return { hash, urls: clientUrls(appUrl, token) }
}

/** What a preview shows in the place of a link: it leads to the calm page of unknown links. */
export const exampleUrls = (): ClientUrls => clientUrls(appUrl, EXAMPLE_TOKEN)
