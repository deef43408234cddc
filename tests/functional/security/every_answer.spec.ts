import { test } from '@japa/runner'
import { belongingsOf, ROUTES, send } from '#tests/helpers/api_routes'
import { ApiClient, type ApiAnswer } from '#tests/helpers/api_client'
import { aTenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import router from '@adonisjs/core/services/router'
import db from '@adonisjs/lucid/services/db'

const ELSEWHERE = { origin: 'https://elsewhere.example' }

/** Addresses outside the API, with something in the place of their parameters. */
const pages = () =>
  Object.values(router.toJSON())
    .flat()
    .filter(({ methods, pattern }) => methods.includes('GET') && !pattern.startsWith('/api/'))
    .map(({ pattern }) => pattern.replace(/:\w+\??/g, 'A'.repeat(64)).replace('*', 'aujourdhui'))

/** What is missing from an answer of ours, whatever it says. */
function lacking({ headers }: ApiAnswer): string[] {
  const said = (name: string) => headers.get(name) ?? ''
  const faults: string[] = []
  const need = (isThere: boolean, fault: string) => void (isThere || faults.push(fault))
  need(said('x-content-type-options') === 'nosniff', 'nosniff')
  need(said('x-frame-options') === 'DENY', 'x-frame-options')
  need(/frame-ancestors 'none'/.test(said('content-security-policy')), 'frame-ancestors')
  need(!/script-src[^;]*unsafe/.test(said('content-security-policy')), 'unsafe scripts')
  need(/default-src '(?:self|none)'/.test(said('content-security-policy')), 'default-src')
  need(/max-age=\d{8}/.test(said('strict-transport-security')), 'hsts')
  need(said('referrer-policy') !== '', 'referrer-policy')
  need(said('cross-origin-opener-policy') !== '', 'cross-origin-opener-policy')
  need(!said('x-powered-by') && !said('server'), 'says what it runs on')
  for (const [name] of headers) {
    need(!name.startsWith('access-control-'), name)
  }
  return faults
}

test.group('Every answer', (group) => {
  group.setup(async () => {
    await db.from('rate_limits').delete()
    const stripe = await StripeWorld.start()
    return () => stripe.stop()
  })

  test('of every route is fenced in, and invites nobody from elsewhere', async ({ assert }) => {
    const owner = await aTenant()
    const own = await belongingsOf(owner)
    const faults: Record<string, string[]> = {}
    const note = (what: string, answer: ApiAnswer, more: string[] = []) => {
      const all = [...lacking(answer), ...more]
      if (all.length > 0) faults[`${what} ${answer.status}`] = all
    }
    for (const [name, route] of Object.entries(ROUTES)) {
      const answer = await send(owner, route, own)
      const isKept = !/no-store/.test(answer.headers.get('cache-control') ?? '')
      note(name, answer, isKept ? ['may be kept by a cache'] : [])
      const path = `/api/v1${route.path(own)}`
      note(
        `${name}, asked from elsewhere`,
        await owner.api.request('OPTIONS', path, {
          headers: { ...ELSEWHERE, 'access-control-request-method': route.method },
        })
      )
    }
    for (const path of [...pages(), '/nowhere.png', '/app/nowhere.js']) {
      note(path, await new ApiClient().get(path, ELSEWHERE))
    }
    assert.deepEqual(faults, {})
  }).timeout(180_000)
})

/** Ways to write an address elsewhere that have fooled a redirect before. */
const ELSEWHERE_WRITTEN = [
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/%2f/elsewhere.example',
  'https:elsewhere.example',
  'javascript:alert(1)',
  '/a@elsewhere.example',
  '\t//elsewhere.example',
]
const NAMES = ['retour', 'next', 'url', 'redirect', 'returnTo', 'return_url', 'continue', 'lang']

test.group('A redirect', () => {
  test('stays here, whatever the address asks for', async ({ assert }) => {
    const led: string[] = []
    assert.isAtLeast(pages().length, 12)
    for (const path of pages()) {
      for (const where of ELSEWHERE_WRITTEN) {
        const query = NAMES.map((name) => `${name}=${encodeURIComponent(where)}`).join('&')
        const visitor = new ApiClient()
        const { headers } = await visitor.get(`${path}?${query}`, { referer: where.trim() })
        const location = headers.get('location')
        const here = new URL(ApiClient.baseUrl())
        if (location !== null && new URL(location, here).origin !== here.origin) {
          led.push(`${path} → ${location}`)
        }
      }
    }
    assert.deepEqual(led, [])
  }).timeout(120_000)
})
