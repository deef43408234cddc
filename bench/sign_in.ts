import { World } from '../tests/chaos/world.ts'
import { Browser, WebProcess } from '../tests/chaos/web_process.ts'
import { median, printJson, printTable, round } from './figures.ts'

const TIMES = 200
const WARM_UP = 10
const KNOWN = 'camille@bench.example'

interface Ask {
  name: string
  path: string
  body: (email: string) => Record<string, unknown>
}

const ASKS: Ask[] = [
  {
    name: 'sign in, wrong password',
    path: '/session',
    body: (email) => ({ email, password: 'pas le bon mot de passe' }),
  },
  { name: 'password forgotten', path: '/password_resets', body: (email) => ({ email }) },
]

/**
 * Whether the time of an answer says that an address has an account (OWASP ASVS 5.0, 6.3.8): the same
 * question about a known address and about unknown ones, taken in turns.
 */
export async function signIn() {
  await using world = await World.start({
    backend: 'postgres',
    durable: true,
    cutAfterData: 0,
    sinkDelayMs: 0,
  })
  const web = await WebProcess.start(world)
  try {
    const browser = new Browser(`${web.baseUrl}/api/v1`)
    await browser.request('GET', '/me')
    const account = await browser.request('POST', '/account', {
      fullName: 'Camille',
      organizationName: 'Atelier',
      email: KNOWN,
      password: 'vingt lettres et un tiret',
      consent: true,
    })
    if (account.status !== 201) {
      throw new Error(`Signing up answered ${account.status}`)
    }
    await world.query('UPDATE users SET email_verified_at = now()')

    const figures = []
    for (const ask of ASKS) {
      figures.push({ ask: ask.name, ...(await compare(world, web, ask)) })
    }
    printTable(
      `sign-in: median ms over ${TIMES} answers each`,
      ['question', 'known', 'unknown', 'difference %'],
      figures.map(({ ask, known, unknown, difference }) => [ask, known, unknown, difference])
    )
    printJson({ bench: 'sign-in', figures })
  } finally {
    await web.kill()
  }
}

async function compare(world: World, web: WebProcess, { path, body }: Ask) {
  const browser = new Browser(`${web.baseUrl}/api/v1`)
  await browser.request('GET', '/me')
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let turn = 0; turn < TIMES + WARM_UP; turn++) {
    for (const kind of ['known', 'unknown'] as const) {
      // What is counted for the victim is not what is measured.
      await world.query('DELETE FROM rate_limits')
      const email = kind === 'known' ? KNOWN : `personne.${turn}@bench.example`
      const begun = performance.now()
      const answer = await browser.request('POST', path, body(email))
      await answer.text()
      if (turn >= WARM_UP) times[kind].push(performance.now() - begun)
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)]
  return {
    known: round(known),
    unknown: round(unknown),
    difference: round((100 * Math.abs(known - unknown)) / unknown, 1),
  }
}
