import { test } from '@japa/runner'
import { storeAttachment } from '#services/attachments/attachment_store'
import { revokeLinks } from '#services/client_links/open_link'
import { recordCreditNote } from '#services/invoices/credit_notes'
import { recordPayment } from '#services/invoices/payments'
import { ApiClient } from '#tests/helpers/api_client'
import { fingerprint } from '#tests/helpers/api_routes'
import { aClientLink } from '#tests/helpers/client_links'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const plain = (html: string) =>
  html
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test.group('The client’s page', (group) => {
  let tenant: Tenant
  const visitor = new ApiClient()
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant({ name: 'Atelier Morel', senderName: 'Camille Morel' })
  })

  test('says who asks first, then what is left and why, and how to pay it', async ({ assert }) => {
    const client = await aClient(tenant, { name: 'Boulangerie Lefèvre' })
    const invoice = await anInvoice(tenant, {
      clientId: client.id,
      numero: 'F-2026-0118',
      amountTtcCents: 161_110,
      dueDate: '2026-11-17',
    })
    const { organization, actor } = tenant
    await recordPayment(
      organization.id,
      invoice.id,
      { amountCents: 40_000, paidOn: '2026-11-12', method: 'transfer' },
      actor
    )
    await recordCreditNote(
      organization.id,
      invoice.id,
      { numero: 'AV-7', amountCents: 10_000, issuedOn: '2026-11-13' },
      actor
    )
    const answer = await visitor.get((await aClientLink(invoice)).path)

    assert.equal(answer.status, 200, answer.text)
    const said = plain(answer.text)
    assert.isBelow(said.indexOf('Atelier Morel'), said.indexOf('Boulangerie Lefèvre, il reste'))
    assert.include(said, '1 111,10 €')
    assert.include(said, 'Versement reçu le 12 novembre 2026 − 400,00 €')
    assert.include(said, 'Avoir AV-7 − 100,00 €')
    assert.include(said, 'FR76 3000 6000 0112 3456 7890 189')
    assert.include(answer.text, 'role="img"')
    assert.isEmpty(answer.headers.getSetCookie())
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/)
    for (const kind of [
      'paid',
      'promise',
      'instalments',
      'dispute',
      'wrong_contact',
      'document',
      'statement',
    ]) {
      assert.include(answer.text, `id="${kind}"`)
    }
  })

  test('never speaks of penalties or of the 40 €, whoever owes', async ({ assert }) => {
    for (const kind of ['business', 'consumer'] as const) {
      const client = await aClient(tenant, { kind })
      const invoice = await anInvoice(tenant, { clientId: client.id, dueDate: '2026-01-05' })
      const { path } = await aClientLink(invoice)
      for (const page of ['', '/statement', '/opt_out']) {
        const { text, status } = await visitor.get(path + page)
        assert.equal(status, 200)
        assert.notMatch(plain(text), /pénalit|indemnit|40,00 €|40 €|intérêts/i)
      }
    }
  })

  test('speaks the language of the client, and the other one on request', async ({ assert }) => {
    const client = await aClient(tenant, { locale: 'en' })
    const { path } = await aClientLink(await anInvoice(tenant, { clientId: client.id }))
    const english = await visitor.get(path, { 'accept-language': 'fr' })
    assert.include(english.text, '<html lang="en">')
    assert.include(plain(english.text), 'amount due')
    const french = await visitor.get(`${path}?lang=fr`)
    assert.include(french.text, '<html lang="fr">')
    assert.include(french.text, `action="${path}/answers/promise?lang=fr"`)
  })

  test('unknown, expired and revoked links are one and the same page', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const expired = await aClientLink(invoice, { link_expires_at: new Date(Date.now() - 1_000) })
    const revoked = await aClientLink(invoice)
    const sibling = await aClientLink(invoice)
    const stranger = await aClientLink(await anInvoice(tenant))
    assert.equal((await visitor.get(revoked.path)).status, 200)
    assert.equal(await revokeLinks(tenant.organization.id, invoice.id), 3)

    const unknown = await visitor.get(`/p/${'A'.repeat(43)}`)
    assert.equal(unknown.status, 404)
    const same = (text: string) => text.replaceAll(/\/p\/[^"?]+/g, '/p/…')
    for (const { path } of [expired, revoked, sibling]) {
      const answer = await visitor.get(path)
      assert.equal(answer.status, 404)
      assert.equal(same(answer.text), same(unknown.text))
      assert.notInclude(answer.text, invoice.numero)
    }
    assert.equal((await visitor.get(stranger.path)).status, 200)
  })

  test('reading it any number of times, as scanners do, writes nothing', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const { path } = await aClientLink(invoice)
    const before = await fingerprint(tenant)
    const sessions = await db.from('sessions').count('* as total')
    for (const page of ['', '/statement', '/statement.pdf', '/invoice.pdf', '/opt_out']) {
      for (const method of ['HEAD', 'GET', 'GET', 'GET']) {
        await visitor.request(method, path + page)
      }
    }
    assert.deepEqual(await fingerprint(tenant), before)
    assert.deepEqual(await db.from('sessions').count('* as total'), sessions)
  })

  test('shows the other open invoices of the same client, and of nobody else', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    const invoice = await anInvoice(tenant, { clientId: client.id, amountTtcCents: 10_000 })
    const other = await anInvoice(tenant, { clientId: client.id, amountTtcCents: 20_050 })
    const paid = await anInvoice(tenant, { clientId: client.id, amountTtcCents: 500 })
    await recordPayment(
      tenant.organization.id,
      paid.id,
      { amountCents: null, paidOn: '2026-11-12', method: 'transfer' },
      tenant.actor
    )
    const foreign = await anInvoice(tenant)
    const { path } = await aClientLink(invoice)
    for (const page of [path, `${path}/statement`]) {
      const { text } = await visitor.get(page)
      assert.include(text, other.numero)
      assert.include(plain(text), '300,50 €')
      assert.notInclude(text, paid.numero)
      assert.notInclude(text, foreign.numero)
    }
    const pdf = await visitor.get(`${path}/statement.pdf`)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.match(pdf.headers.get('content-disposition') ?? '', /^attachment/)
  })

  test('gives the document of that invoice, and only that', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const { path } = await aClientLink(invoice)
    assert.equal((await visitor.get(`${path}/invoice.pdf`)).status, 404)
    const bytes = Buffer.from('%PDF-1.7 this one\n%%EOF')
    await storeAttachment(
      tenant.organization.id,
      invoice.id,
      { name: 'F.pdf', bytes },
      tenant.actor
    )
    const answer = await visitor.get(`${path}/invoice.pdf`)
    assert.equal(answer.status, 200)
    assert.equal(answer.text, bytes.toString())
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
  })

  test('what people wrote is text, never part of the page', async ({ assert }) => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    await db.from('organizations').where('id', tenant.organization.id).update({ name: evil })
    const client = await aClient(tenant, { name: evil })
    const invoice = await anInvoice(tenant, { clientId: client.id, subject: evil })
    const { path } = await aClientLink(invoice)
    for (const page of ['', '/statement', '/opt_out']) {
      const { text, status } = await visitor.get(path + page)
      assert.equal(status, 200)
      assert.notInclude(text, '<img')
      assert.notInclude(text, '<script>alert')
    }
  })

  test('a paid invoice asks for nothing and takes no answer', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const { path } = await aClientLink(invoice)
    await recordPayment(
      tenant.organization.id,
      invoice.id,
      { amountCents: null, paidOn: '2026-11-12', method: 'transfer' },
      tenant.actor
    )
    const { text, status } = await visitor.get(path)
    assert.equal(status, 200)
    assert.include(plain(text), 'cette facture est réglée')
    assert.notInclude(text, '<form')
    assert.notInclude(text, 'IBAN')
  })
})
