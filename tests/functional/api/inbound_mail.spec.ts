import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import inboundMail from '#config/inbound_mail'
import { signatureOf } from '#lib/webhook_signature'
import { readInboundMail } from '#services/inbound_mail/read_mail'
import { ApiClient } from '#tests/helpers/api_client'
import { aTenant, next, type Tenant, playRole } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF')

interface Kept {
  filename: string
  content_type: string
  content_disposition: string
  bytes: Buffer
}

/** The provider: it keeps the documents of mails, and gives them to who has the key. */
class Provider {
  readonly mails = new Map<string, Kept[]>()
  asked = 0
  isDown = false
  readonly #server: Server = createServer((request, response) => {
    const [, , id, file] =
      /^\/(emails\/receiving|files)\/([^/]+)\/(\w+)/.exec(request.url ?? '') ?? []
    const kept = this.mails.get(id) ?? []
    this.asked += 1
    if (this.isDown) {
      response.writeHead(503).end()
    } else if (request.url?.startsWith('/files/')) {
      response.end(kept[Number(file)].bytes)
    } else if (request.headers.authorization !== 'Bearer re_test') {
      response.writeHead(401).end()
    } else {
      const data = kept.map(({ bytes, ...one }, at) => ({
        ...one,
        size: bytes.length,
        download_url: `${this.url}/files/${id}/${at}`,
      }))
      response.end(JSON.stringify({ object: 'list', has_more: false, data }))
    }
  })

  get url() {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  listen = () => new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  close = () => new Promise((resolve) => this.#server.close(resolve))
}

const document = (bytes: Buffer, more: Partial<Kept> = {}): Kept => ({
  filename: 'Facture.pdf',
  content_type: 'application/pdf',
  content_disposition: 'attachment',
  bytes,
  ...more,
})

test.group('Invoices by e-mail', (group) => {
  const provider = new Provider()
  let tenant: Tenant
  let address: string

  group.setup(async () => {
    await provider.listen()
    inboundMail.baseUrl = provider.url
    return async () => {
      await provider.close()
    }
  })
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
    provider.isDown = false
    tenant = await aTenant()
    const answer = await tenant.api.get('/api/v1/organization/inbound_address')
    address = answer.body.data.address
  })

  function told(emailId: string, to = address, type = 'email.received') {
    return JSON.stringify({
      type,
      created_at: '2026-11-27T10:00:00.000Z',
      data: { email_id: emailId, from: 'Anne <anne@client.example>', to: [to], cc: [], bcc: [] },
    })
  }

  function post(body: string, { secret = 0, age = 0, id = `msg_${next()}`, altered = '' } = {}) {
    const timestamp = String(Math.floor(Date.now() / 1000) - age)
    return new ApiClient().request('POST', '/webhooks/inbound-mail', {
      raw: body + altered,
      contentType: 'application/json',
      headers: {
        'svix-id': id,
        'svix-timestamp': timestamp,
        'svix-signature': signatureOf(inboundMail.secrets[secret], id, timestamp, body),
      },
    })
  }

  const files = () =>
    db
      .from('import_files as f')
      .joinRaw('JOIN import_batches AS b ON b.id = f.import_batch_id')
      .where('f.organization_id', tenant.organization.id)
      .select('f.name', 'f.state', 'b.source', 'b.id as batch')
      .orderBy('f.id')

  test('an organization has an address of its own, that nobody can guess', async ({ assert }) => {
    assert.match(address, /^factures\+[0-9a-f]{16}@factures\.rubis\.example$/)
    const other = await aTenant()
    const theirs = await other.api.get('/api/v1/organization/inbound_address')
    assert.notEqual(theirs.body.data.address, address)
  })

  test('the documents of a mail become one batch to be read, like files that are dropped', async ({
    assert,
  }) => {
    provider.mails.set('mail-1', [
      document(PDF),
      document(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), {
        filename: 'logo.png',
        content_type: 'image/png',
        content_disposition: 'inline',
      }),
      document(Buffer.from('PK\u0003\u0004'), { filename: 'facture.docx' }),
      document(Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)]), { filename: 'lourd.pdf' }),
      document(Buffer.concat([PDF, Buffer.from('2')]), { filename: '../../autre.pdf' }),
    ])
    const answer = await post(told('mail-1', `Rubis <${address.toUpperCase()}>`))
    assert.equal(answer.status, 200, answer.text)
    assert.isEmpty(await files())

    await readInboundMail()
    const brought = await files()
    assert.deepEqual(
      brought.map(({ name, state, source }) => ({ name, state, source })),
      [
        { name: 'Facture.pdf', state: 'queued', source: 'email' },
        { name: 'autre.pdf', state: 'queued', source: 'email' },
      ]
    )
    assert.equal(new Set(brought.map(({ batch }) => batch)).size, 1)
  })

  test('a mail told ten times, at once, is one', async ({ assert }) => {
    provider.mails.set('mail-2', [document(PDF)])
    const body = told('mail-2')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(body, { id: 'msg_same' }))
    )
    assert.isTrue(answers.every(({ status }) => status === 200))
    await Promise.all([readInboundMail(), readInboundMail(), readInboundMail()])
    assert.lengthOf(await files(), 1)
    await post(body, { id: 'msg_same' })
    assert.equal(await readInboundMail(), 0)
  })

  test('what is not signed, altered, old or signed by another secret is refused', async ({
    assert,
  }) => {
    const body = told('mail-3')
    assert.equal((await post(body, { secret: 1 })).status, 200) // the one that is being replaced
    for (const wrong of [{ age: 400 }, { age: -400 }, { altered: ' ' }]) {
      const answer = await post(body, wrong)
      assert.equal(answer.status, 401, answer.text)
    }
    const unsigned = await new ApiClient().request('POST', '/webhooks/inbound-mail', {
      raw: body,
      contentType: 'application/json',
    })
    assert.equal(unsigned.status, 401)
    assert.equal((await db.from('webhook_events').count('* as n').first()).n, '1')
  })

  test('what is signed and says nothing is refused, and not kept', async ({ assert }) => {
    for (const body of ['[]', '{"type":7}', 'nothing', '']) {
      const answer = await post(body)
      assert.include([400, 422], answer.status, body)
    }
    assert.lengthOf(await db.from('webhook_events'), 0)
  })

  test('a mail to nobody here, or another event, asks the provider for nothing', async ({
    assert,
  }) => {
    const before = provider.asked
    await post(told('mail-4', 'factures+0123456789abcdef@factures.rubis.example'))
    await post(told('mail-4', address.replace('@', '@autre.')))
    await post(told('mail-4', address, 'email.bounced'))
    assert.equal(await readInboundMail(), 3)
    assert.equal(provider.asked, before)
  })

  test('a provider that is down is asked again later, and nothing is brought twice', async ({
    assert,
  }) => {
    provider.mails.set('mail-5', [document(PDF)])
    await post(told('mail-5'))
    provider.isDown = true
    await readInboundMail()
    const waiting = await db.from('webhook_events').firstOrFail()
    assert.isNull(waiting.processed_at)
    assert.include(waiting.last_error, '503')
    assert.equal(await readInboundMail(), 0) // not yet

    provider.isDown = false
    await db.from('webhook_events').update({ lease_until: null })
    await readInboundMail()
    await db.from('webhook_events').update({ lease_until: null, processed_at: null })
    await readInboundMail()
    assert.lengthOf(await files(), 1)
  })

  test('a renewed address is the only one from then on, and the log says who renewed it', async ({
    assert,
  }) => {
    provider.mails.set('mail-7', [document(PDF)])
    const answer = await tenant.api.post('/api/v1/organization/inbound_address')
    assert.equal(answer.status, 201, answer.text)
    const renewed = answer.body.data.address
    assert.match(renewed, /^factures\+[0-9a-f]{16}@factures\.rubis\.example$/)
    assert.notEqual(renewed, address)
    const shown = await tenant.api.get('/api/v1/organization/inbound_address')
    assert.equal(shown.body.data.address, renewed)

    const before = provider.asked
    await post(told('mail-7', address))
    await readInboundMail()
    assert.equal(provider.asked, before)
    assert.isEmpty(await files())
    await post(told('mail-7', renewed))
    await readInboundMail()
    assert.lengthOf(await files(), 1)

    const [line] = await db
      .from('audit_logs')
      .where({ organization_id: tenant.organization.id })
      .where('action', 'organization.inbound_address_renewed')
    assert.equal(line.user_id, tenant.user.id)
    assert.notInclude(JSON.stringify(line), /\+(\w+)@/.exec(renewed)?.[1] ?? renewed)
  })

  test('a mail that had arrived before the renewal is still read', async ({ assert }) => {
    provider.mails.set('mail-8', [document(PDF)])
    await post(told('mail-8'))
    await tenant.api.post('/api/v1/organization/inbound_address')
    await readInboundMail()
    assert.lengthOf(await files(), 1)
  })

  test('a member who only chases cannot renew the address', async ({ assert }) => {
    await playRole(tenant, 'member')
    const answer = await tenant.api.post('/api/v1/organization/inbound_address')
    assert.equal(answer.status, 403)
    const shown = await tenant.api.get('/api/v1/organization/inbound_address')
    assert.equal(shown.body.data.address, address)
  })

  test('what is told is kept encrypted', async ({ assert }) => {
    await post(told('mail-6'))
    const { payload_encrypted: payload } = await db.from('webhook_events').firstOrFail()
    assert.notInclude(payload, 'anne@client.example')
  })
})
