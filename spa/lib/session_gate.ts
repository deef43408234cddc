/** Asks the person to sign in again, over the page they are on. */
type Ask = () => Promise<boolean>

let ask: Ask | null = null
let asking: Promise<boolean> | null = null

/**
 * While a signed-in page stands, a session that ends is renewed over it and nothing typed is lost.
 *
 * @returns what takes the gate away: a 401 is then an error like another
 */
export function guardSession(byAsking: Ask) {
  ask = byAsking
  return () => {
    if (ask === byAsking) ask = null
  }
}

/** Did the person sign in again? Requests refused together ask once. */
export function isSessionRenewed(): Promise<boolean> {
  if (ask === null) return Promise.resolve(false)
  asking ??= ask().finally(() => {
    asking = null
  })
  return asking
}
