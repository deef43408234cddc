import { test } from '@japa/runner'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import inboundMail from '#config/inbound_mail'
import { readImports } from '#services/import_batches/read_imports'
import { readInboundMail } from '#services/inbound_mail/read_mail'
import { ApiClient } from '#tests/helpers/api_client'
import { anInvoice, aTenant } from '#tests/helpers/factories'
import { aReminderToAnswer } from '#tests/helpers/mail_provider'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { randomFrom, sampleInvoice } from '#tests/helpers/invoices/sample'
import { until } from '#tests/helpers/until'
import db from '@adonisjs/lucid/services/db'
import { startInbox, type Inbox } from '../../../bin/inbox/inbox.ts'
import { randomFreePort } from '../../../bin/network/free_port.ts'

/** The inbox of the demo stands where the provider stands: SMTP in, a signed webhook out. */
test.group('Invoices sent to the dev inbox', (group) => {
  let inbox: Inbox

  group.setup(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rubis-inbox-'))
    const before = inboundMail.baseUrl
    inbox = await startInbox({
      folder,
      smtpPort: await randomFreePort(),
      httpPort: await randomFreePort(),
      receiving: { domain: inboundMail.domain!, secret: inboundMail.secrets[0] },
    })
    inboundMail.baseUrl = inbox.url
    return async () => {
      inboundMail.baseUrl = before
      await inbox.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
  group.each.setup(async () => {
    await db.from('webhook_events').delete()
  })

  const webhook = () => `${ApiClient.baseUrl()}/webhooks/inbound-mail`
  const told = async () =>
    Number((await db.from('webhook_events').count('* as count').first()).count)

  async function send(to: string, attachments: { filename: string; content: Buffer }[]) {
    const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort, ignoreTLS: true })
    await transport.sendMail({
      from: 'Anne <anne@client.example>',
      to,
      subject: 'Mes factures',
      text: 'Voici.',
      attachments,
    })
    transport.close()
  }

  test('a mail with two PDFs becomes two drafts, even when the application was not up yet', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const { body } = await tenant.api.get('/api/v1/organization/inbound_address')
    const [layout] = FRENCH_LAYOUTS
    const invoices = [1, 2].map((seed) => sampleInvoice(seed * 7919, { vat: layout.vat }))
    const attachments = await Promise.all(
      invoices.map(async (invoice, index) => ({
        filename: `facture-${index + 1}.pdf`,
        content: Buffer.from(await layout.draw(invoice, randomFrom(index)).finish()),
      }))
    )
    await send(body.data.address, attachments)
    assert.equal(await told(), 0)

    inbox.tellTo(webhook())
    await until(async () => (await told()) === 1)
    await readInboundMail()
    await readImports()

    const drafts = await db
      .from('import_drafts')
      .where('organization_id', tenant.organization.id)
      .orderBy('id')
    assert.sameMembers(
      drafts.map(({ extracted }) => extracted.amountTtcCents),
      invoices.map(({ ttcCents }) => ttcCents)
    )
  })

  test('mail to anybody else is kept in the inbox, and nobody is told', async ({ assert }) => {
    inbox.tellTo(webhook())
    await send('compta@lefevre.example', [])
    await send(`factures+0123456789abcdef@${inboundMail.domain}`, [])
    await until(async () => (await told()) > 0)

    assert.lengthOf(
      inbox.store.all.filter(({ summary }) => summary.Subject === 'Mes factures'),
      3
    )
    assert.equal(await told(), 1)
  })

  test('an answer to a reminder holds its invoice and is no invoice, whatever is attached', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    await tenant.api.patch('/api/v1/organization', { readsReplies: true })
    const invoice = await anInvoice(tenant)
    inbox.tellTo(webhook())
    await send(await aReminderToAnswer(invoice), [
      { filename: 'virement.pdf', content: Buffer.from('%PDF-1.7\n%%EOF') },
    ])
    await until(async () => (await told()) === 1)
    await readInboundMail()

    const { body } = await tenant.api.get(`/api/v1/invoices/${invoice.id}/client_replies`)
    assert.containsSubset(body.data, [
      { sender: 'anne@client.example', excerpt: 'Voici.', isAutomatic: false, isWaiting: true },
    ])
    assert.isEmpty(await db.from('import_batches').where('organization_id', invoice.organizationId))
  })
})
