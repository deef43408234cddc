import { test } from '@japa/runner'
import {
  belongingsOf,
  ROUTES,
  type Belongings,
  fingerprint,
  type RouteUnderTest,
} from '#tests/helpers/api_routes'
import { ApiClient } from '#tests/helpers/api_client'
import { schemaOf, valueFor, type Random } from '#tests/helpers/schema_fuzz'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2000)
/** The same each time in the test command, as those of tests/helpers/draws.ts; `npm run fuzz` draws anew. */
const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.SIZES === 'full' ? Date.now() % 1_000_000 : 20_260_101)
)

/** Those that docs and clients know of. */
const STATUSES = [200, 201, 202, 204, 207, 400, 401, 402, 403, 404, 409, 413, 415, 422, 429]
const STACK = /\bat [^"]{0,200}\.[cm]?[jt]s:\d+/
const HANGS_MS = 30_000

/** Signing out or up would end the run, and what is broken on purpose is not to be found here. */
const LEFT_OUT = [
  'session.destroy',
  'account.destroy',
  'account.store',
  'session.store',
  'me.password.update',
]

/** Invoices whose sums are not those of what was paid and credited. */
const MISCOUNTED = `SELECT i.numero FROM invoices AS i WHERE i.organization_id = :id AND (
    i.paid_cents <> (SELECT coalesce(sum(p.amount_cents), 0) FROM payments AS p
      WHERE p.organization_id = i.organization_id AND p.invoice_id = i.id AND p.voided_at IS NULL)
    OR i.credited_cents <> (SELECT coalesce(sum(c.amount_cents), 0) FROM credit_notes AS c
      WHERE c.organization_id = i.organization_id AND c.invoice_id = i.id AND c.voided_at IS NULL))`

test.group('Anything may be sent', (group) => {
  let tenant: Tenant
  let own: Belongings
  let other: Tenant

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    own = await belongingsOf(tenant)
    other = await aTenant()
    await belongingsOf(other)
    const stripe = await StripeWorld.start()
    return () => stripe.stop()
  })

  test(`${REQUESTS} requests made from the validators' own schemas, bent out of shape, never break anything`, async ({
    assert,
  }) => {
    const random = mulberry(SEED)
    const routes = Object.entries(ROUTES).filter(([name]) => !LEFT_OUT.includes(name))
    const statuses = new Map<number, number>()
    const broken: string[] = []
    let slowest = { ms: 0, what: '' }
    const stranger = await fingerprint(other)

    for (let sent = 0; sent < REQUESTS; sent++) {
      const [name, route] = routes[Math.floor(random() * routes.length)]
      const { path, body, headers } = bend(name, route, own, random)
      const begun = performance.now()
      const answer = await tenant.api.request(route.method, path, {
        ...(route.method === 'GET' ? {} : { body }),
        headers,
        signal: AbortSignal.timeout(HANGS_MS),
      })
      const lasted = performance.now() - begun
      if (lasted > slowest.ms)
        slowest = { ms: Math.round(lasted), what: `${name} ${answer.status}` }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (!STATUSES.includes(answer.status) || STACK.test(answer.text)) {
        broken.push(
          `${route.method} ${path} ${JSON.stringify(body)?.slice(0, 500)} → ${answer.text}`
        )
      } else if (answer.status >= 400 && answer.status !== 415) {
        assert.isArray(answer.body.errors, answer.text)
      }
      if (sent % 200 === 199) {
        // Asked what is true, Stripe knows of no subscription of theirs.
        await db.from('organizations').where('id', tenant.organization.id).update({ plan: 'pro' })
        // An organization has so many keys at most, and each round of belongings has one of its own.
        await db.from('api_keys').where('organization_id', tenant.organization.id).delete()
        own = await belongingsOf(tenant)
      }
    }

    assert.deepEqual(broken, [], `seed ${SEED}`)
    assert.deepEqual(await fingerprint(other), stranger, `seed ${SEED}`)
    const { rows } = await db.rawQuery(MISCOUNTED, { id: tenant.organization.id })
    assert.deepEqual(rows, [], `seed ${SEED}`)
    if (process.env.SIZES === 'full') {
      console.log(JSON.stringify({ seed: SEED, slowest, statuses: Object.fromEntries(statuses) }))
    }
    // A fuzz that is always refused tests the door only: some of it must come through.
    assert.isAbove(statuses.get(200) ?? 0, 0)
    assert.isAbove(statuses.get(201) ?? 0, 0)
    assert.isAbove(statuses.get(422) ?? 0, 0)
    assert.equal((await tenant.api.get('/api/v1/me')).status, 200)
  }).timeout(3_600_000)

  test('signing in and up take anything without breaking', async ({ assert }) => {
    const random = mulberry(SEED + 1)
    const browser = await ApiClient.visitor()
    for (let sent = 0; sent < REQUESTS / 20; sent++) {
      await db.from('rate_limits').delete()
      const [path, schema] =
        random() < 0.5 ? ['/session', 'session.store'] : ['/account', 'account.store']
      const answer = await browser.post(`/api/v1${path}`, valueFor(schemaOf(schema), random, 0.9))
      assert.isBelow(answer.status, 500, `seed ${SEED} ${answer.text}`)
    }
  }).timeout(120_000)
})

/** A request that starts from what the route expects and goes astray somewhere. */
function bend(name: string, route: RouteUnderTest, own: Belongings, random: Random) {
  const schema = schemaOf(name)
  const headers: Record<string, string> = {}
  if (random() < 0.1) {
    headers['idempotency-key'] = `fuzz-${Math.floor(random() * 50)}`
  }
  if (random() < 0.05) {
    headers['accept-language'] = ['*', 'en', 'xx-YY;q=a', ',,,'][Math.floor(random() * 4)]
  }

  const given = route.body?.(own) ?? {}
  const generated = valueFor(schema, random, random() < 0.5 ? 0.15 : 0.6)
  const isObject = typeof generated === 'object' && generated !== null && !Array.isArray(generated)
  const body = isObject ? { ...generated, ...sample(given, random) } : generated

  let path = `/api/v1${route.path(own)}`
  if (route.method === 'GET' && isObject) {
    path = `${path.split('?')[0]}?${query(generated as Record<string, unknown>)}`
  }
  return { path, body, headers }
}

/** Some of the keys that are right. */
function sample(given: Record<string, unknown>, random: Random) {
  return Object.fromEntries(Object.entries(given).filter(() => random() < 0.6))
}

function query(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([key, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      return `${encodeURIComponent(key)}=${encodeURIComponent((text ?? '').toWellFormed())}`
    })
    .join('&')
    .slice(0, 6000)
}

/** A small repeatable generator: the seed is told when something breaks. */
function mulberry(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
