/** Where a mail sends its reader: their own page, and the one where they ask to be left alone. */
export interface ClientUrls {
  page: string
  /** also takes the one-click POST of RFC 8058 */
  optOut: string
}

/** @param appUrl without a final slash */
export function clientUrls(appUrl: string, token: string): ClientUrls {
  const page = `${appUrl}/p/${token}`
  return { page, optOut: `${page}/opt_out` }
}

/** What stands in the place of a token where the page is shown to somebody else: it opens nothing. */
export const EXAMPLE_TOKEN = 'exemple'

/** The words of a mail without what opens the client's page: whoever has that answers in their place. */
export function withoutTokens(words: string): string {
  return words.replace(/(\/p\/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, `$1${EXAMPLE_TOKEN}`)
}
