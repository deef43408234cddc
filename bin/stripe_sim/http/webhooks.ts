import { createHmac } from 'node:crypto'
import type { SimEvent } from '../world/world.ts'

/** Seconds after each failure at which an event is told again (the simulator is impatient). */
const RETRIES = [1, 5, 30, 120, 600]

export interface Endpoint {
  url: string
  secrets: readonly string[]
}

/** `t=…,v1=…`: HMAC-SHA256 of `t.body`, once for each secret that is valid. */
export function signatureOf(secrets: readonly string[], body: string, timestamp: number): string {
  const signatures = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
  )
  return [`t=${timestamp}`, ...signatures].join(',')
}

/** Pretty-printed, as Stripe sends it. */
export const bodyOf = (event: SimEvent) => JSON.stringify(event, null, 2)

/** Tells one event to an address; the status it answered, 0 when nobody did. */
export async function tell({ url, secrets }: Endpoint, event: SimEvent): Promise<number> {
  const body = bodyOf(event)
  const timestamp = Math.floor(Date.now() / 1000)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signatureOf(secrets, body, timestamp),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body,
      signal: AbortSignal.timeout(10_000),
    })
    await answer.body?.cancel()
    return answer.status
  } catch {
    return 0
  }
}

/** Tells every event as it comes, again when it was not taken, until it is given up. */
export class Teller {
  readonly #endpoint: Endpoint
  readonly #waiting = new Set<NodeJS.Timeout>()

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint
  }

  tell(event: SimEvent, attempt = 0) {
    const timer = setTimeout(
      async () => {
        this.#waiting.delete(timer)
        const status = await tell(this.#endpoint, event)
        if ((status < 200 || status > 299) && attempt < RETRIES.length) {
          this.tell(event, attempt + 1)
        }
      },
      attempt === 0 ? 0 : RETRIES[attempt - 1] * 1_000
    )
    this.#waiting.add(timer)
  }

  stop() {
    this.#waiting.forEach(clearTimeout)
  }
}
