import { REQUESTS, type ObjectName, type Route } from '../contract/named_types.ts'
import { catalogue } from '../routes/catalogue.ts'
import { checkout } from '../routes/checkout.ts'
import { customers } from '../routes/customers.ts'
import { events } from '../routes/events.ts'
import { invoiceItems } from '../routes/invoice_items.ts'
import { invoices } from '../routes/invoices.ts'
import { paymentMethods } from '../routes/payment_methods.ts'
import { portal } from '../routes/portal.ts'
import { promotions } from '../routes/promotions.ts'
import type { Handlers } from '../routes/route.ts'
import { subscriptions } from '../routes/subscriptions.ts'
import { expanded } from '../world/expand.ts'
import { Refusal } from '../world/refusal.ts'
import type { World } from '../world/world.ts'
import { readForm } from './form.ts'
import { IdempotencyKeys, type Answer } from './idempotency.ts'

const HANDLERS: Handlers = {
  ...customers,
  ...catalogue,
  ...checkout,
  ...portal,
  ...subscriptions,
  ...invoiceItems,
  ...invoices,
  ...promotions,
  ...paymentMethods,
  ...events,
}

export interface ApiRequest {
  method: string
  path: string
  query: string
  body: string
  key: string | null
  authorization: string
}

/** The REST API: nothing is received or told that the SDK's types do not know. */
export class Api {
  readonly #world: World
  readonly #keys = new IdempotencyKeys()
  readonly requests: { route: Route; params: object }[] = []

  constructor(world: World) {
    this.#world = world
  }

  answer(request: ApiRequest): Answer {
    try {
      return this.#answer(request)
    } catch (error) {
      if (error instanceof Refusal) {
        return { status: error.status, body: error.body }
      }
      throw error
    }
  }

  #answer({ method, path, query, body, key, authorization }: ApiRequest): Answer {
    if (!/^(Bearer|Basic) \S+$/.test(authorization)) {
      throw new Refusal(401, 'You did not provide an API key.')
    }
    const { route, id } = match(method, path)
    const params = readForm(method === 'GET' || method === 'DELETE' ? query : body)
    const wrong = this.#world.contract.request(route, params)
    if (wrong.length > 0) {
      throw new Refusal(400, `${route} ${wrong.slice(0, 3).join('; ')}`, {
        code: 'parameter_unknown',
      })
    }
    this.requests.push({ route, params })
    return this.#keys.answerTo(method === 'POST' ? key : null, `${route} ${path} ${body}`, () => {
      const { expand = [], ...rest } = params
      const handle = HANDLERS[route] as (call: object) => object
      const told = handle({ world: this.#world, id, params: rest })
      return { status: 200, body: this.#told(told, expand as string[]) }
    })
  }

  #told(object: object, expand: readonly string[]): object {
    const answer = expanded(this.#world, object, expand)
    const { object: kind, data, deleted } = answer as Record<string, unknown>
    const told = kind === 'list' ? (data as object[]) : [answer]
    for (const one of deleted ? [] : told) {
      const name = (one as { object: string }).object
      if (name !== 'event') {
        this.#world.check(name as ObjectName, one)
      }
    }
    return answer
  }
}

function match(method: string, path: string): { route: Route; id: string } {
  const exact = `${method} ${path}`
  if (exact in REQUESTS) {
    return { route: exact as Route, id: '' }
  }
  for (const route of Object.keys(REQUESTS) as Route[]) {
    const found = new RegExp(`^${route.replace(':id', '([^/]+)')}$`).exec(exact)
    if (found) {
      return { route, id: decodeURIComponent(found[1] ?? '') }
    }
  }
  throw new Refusal(404, `Unrecognized request URL (${method}: ${path}).`)
}
