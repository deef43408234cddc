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
