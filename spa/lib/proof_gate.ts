/** Asks the person to prove again who they are, over the page they are on. */
type Ask = () => Promise<boolean>

let ask: Ask | null = null
let asking: Promise<boolean> | null = null

/**
 * While a signed-in page stands, what an open session is not proof enough of is asked for over it, and
 * the request is then repeated: the form behind keeps what was typed.
 *
 * @returns what takes the gate away: the refusal is then an error like another
 */
export function guardProof(byAsking: Ask) {
  ask = byAsking
  return () => {
    if (ask === byAsking) ask = null
  }
}

/** Did the person prove who they are? Requests refused together ask once. */
export function isProofGiven(): Promise<boolean> {
  if (ask === null) return Promise.resolve(false)
  asking ??= ask().finally(() => {
    asking = null
  })
  return asking
}
