import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import pg from 'pg'
import { ApiClient } from '#tests/helpers/api_client'
import { DemoStack } from '#tests/helpers/demo_stack'
import { mailTo } from '#tests/helpers/dev_inbox'
import { DataFolder } from '../../bin/demo/data_folder.ts'
import { fingerprintOf } from '../../bin/stripe_sim/world/cards.ts'

const NEWCOMER = 'canari@leaks.example'
const PASSWORDS = {
  'a password that is right': 'le canari chante à sept heures',
  'a password that is wrong': 'le canari se trompe de porte',
  'a password in a body that is no JSON': 'le canari tombe de la branche',
}
const CARD = '4242420000098765'
const IBAN = 'FR7630001007941234567890185'

/** Every way in which a secret may be written down. */
function writings(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
  ]
}

test.group('What must be written nowhere', () => {
  test('after a day’s work no log and no table holds a password, a token, a key, an IBAN or a mail', async ({
    assert,
    cleanup,
  }) => {
    const stack = await DemoStack.start({ sells: true })
    cleanup(() => stack.stop())
    const { baseUrl, inboxUrl, databaseUrl, prepared } = stack.launched
    const secrets: Record<string, string> = { ...PASSWORDS, 'an IBAN': IBAN }
    const visitor = async () => {
      const client = new ApiClient(baseUrl)
      await client.get('/api/v1/me')
      return client
    }
    const linkIn = (text: string, pattern: RegExp) => {
      const [, token] = pattern.exec(text) ?? []
      assert.isString(token, `${pattern} in ${text}`)
      return token
    }

    const newcomer = await visitor()
    const account = {
      fullName: 'Nina Canari',
      organizationName: 'Canari',
      email: NEWCOMER,
      password: PASSWORDS['a password that is right'],
      consent: true,
    }
    assert.equal((await newcomer.post('/api/v1/account', account)).status, 201)
    const welcome = await mailTo(inboxUrl, NEWCOMER)
    secrets['the token that verifies an address'] = linkIn(welcome.Text, /#([\w-]{43})/)

    const wrong = { email: NEWCOMER, password: PASSWORDS['a password that is wrong'] }
    await newcomer.post('/api/v1/session', wrong)
    await newcomer.request('POST', '/api/v1/session', {
      raw: `{"email": "${NEWCOMER}", "password": "${PASSWORDS['a password in a body that is no JSON']}`,
      contentType: 'application/json',
    })

    // 98 no card data, portal address or secret of a webhook is written down
    const trial = await newcomer.post('/api/v1/billing/start-trial', {
      plan: 'pro',
      cycle: 'monthly',
    })
    assert.equal(trial.status, 201, trial.text)
    secrets['a page of Checkout'] = trial.body.data.url
    secrets['the number of a card'] = CARD
    secrets['the fingerprint of a card'] = fingerprintOf(CARD)
    await fetch(trial.body.data.url, {
      method: 'POST',
      body: new URLSearchParams({ number: CARD }),
      redirect: 'manual',
    })
    const hasBegun = async () =>
      (await newcomer.post('/api/v1/billing/refresh')).body.data.inTrial === true
    assert.isTrue(await hasBegun())
    const portal = await newcomer.post('/api/v1/billing/portal')
    assert.equal(portal.status, 201, portal.text)
    secrets['the address of a portal'] = portal.body.data.url
    secrets['what opens a portal'] = portal.body.data.url.split('/').at(-1)
    secrets['the secret of the webhook'] = new DataFolder(stack.folder).secrets().stripeWebhook
    const forged = await new ApiClient(baseUrl).request('POST', '/webhooks/stripe', {
      raw: JSON.stringify({ id: 'evt_forged', card: CARD }),
      contentType: 'application/json',
      headers: { 'stripe-signature': 't=1,v1=00' },
    })
    assert.equal(forged.status, 400, forged.text)

    const camille = await visitor()
    assert.equal((await camille.post('/api/v1/session', prepared.login)).status, 201)
    secrets['the cookie of a session'] = [...camille.cookies]
      .map(([name, value]) => (name === 'XSRF-TOKEN' ? '' : value))
      .reduce((a, b) => (a.length > b.length ? a : b))
    assert.equal((await camille.patch('/api/v1/organization', { iban: IBAN })).status, 200)
    const key = await camille.post('/api/v1/api_keys', { name: 'c', scope: 'read', days: 30 })
    secrets['the secret of a key'] = key.body.data.secret
    const totp = await camille.post('/api/v1/me/totp', {})
    secrets['the secret of an authenticator'] = totp.body.data.secret
    await new ApiClient(baseUrl).get(`/api/v1/me`, {
      authorization: `Bearer ${key.body.data.secret}x`,
    })

    const { messages } = (await (
      await fetch(`${inboxUrl}/api/v1/search?query=${encodeURIComponent('facture')}`)
    ).json()) as { messages: { ID: string }[] }
    for (const { ID } of messages) {
      const { Text } = (await (await fetch(`${inboxUrl}/api/v1/message/${ID}`)).json()) as {
        Text: string
      }
      const link = /\/([pc])\/([\w-]{40,})/.exec(Text)
      if (!link) continue
      secrets[`the token of a link /${link[1]}/ (${ID})`] = link[2]
      await new ApiClient(baseUrl).get(`/${link[1]}/${link[2]}`)
      await new ApiClient(baseUrl).post(`/${link[1]}/${link[2]}/nothing`, {})
      const sentence = Text.split('\n').find(
        (line) => line.length > 60 && /\d{2} ?€|F-20/.test(line)
      )
      if (sentence && link[1] === 'p') secrets[`a sentence of a mail (${ID})`] = sentence
    }
    const kinds = Object.keys(secrets).map((name) => name.replace(/ \(.*/, ''))
    assert.includeMembers(kinds, ['the token of a link /p/', 'a sentence of a mail'])

    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    cleanup(() => client.end())
    const found: string[] = []
    const scan = (where: string, text: string) => {
      for (const [name, secret] of Object.entries(secrets)) {
        if (writings(secret).some((writing) => text.includes(writing))) {
          found.push(`${name} in ${where}`)
        }
      }
    }
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
    )
    assert.isAbove(tables.length, 40)
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT convert_from(convert_to(t::text, 'UTF8'), 'UTF8') AS text FROM ${name} AS t`
      )
      scan(`the table ${name}`, rows.map(({ text }) => text.replaceAll('""', '"')).join('\n'))
    }
    const logs = readdirSync(join(stack.folder, 'logs'))
    assert.includeMembers(logs, ['web.log', 'worker.log'])
    for (const log of logs) {
      scan(log, readFileSync(join(stack.folder, 'logs', log), 'utf8'))
    }
    assert.deepEqual(found, [])
    // A scan that finds nothing anywhere would pass as well.
    secrets['a name, which may stand there,'] = account.fullName
    const { rows: users } = await client.query<{ text: string }>(
      'SELECT u::text AS text FROM users u'
    )
    scan('the table users', users.map(({ text }) => text).join('\n'))
    assert.lengthOf(found, 1)
  }).timeout(240_000)
})
