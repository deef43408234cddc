import { test } from '@japa/runner'
import inboundMail from '#config/inbound_mail'
import { signatureOf } from '#lib/webhook_signature'
import type Invoice from '#models/invoice'
import { readInboundMail } from '#services/inbound_mail/read_mail'
import { keepHouse } from '#services/operations/housekeeping'
import { ApiClient } from '#tests/helpers/api_client'
import { anInvoice, aTenant, next, type Tenant } from '#tests/helpers/factories'
import { aReminderToAnswer, MailProvider } from '#tests/helpers/mail_provider'
import { replyAddress } from '#values/reply_address'
import db from '@adonisjs/lucid/services/db'

test.group('Replies of clients', (group) => {
  let provider: MailProvider
  let tenant: Tenant
  let invoice: Invoice
  let address: string

  group.setup(async () => {
    provider = await MailProvider.start()
    return () => provider.close()
  })
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
    tenant = await aTenant()
    await tenant.api.patch('/api/v1/organization', { readsReplies: true })
    invoice = await anInvoice(tenant)
    address = await aReminderToAnswer(invoice)
  })

  function tell(emailId: string, to: string, { id = `msg_${next()}`, altered = '' } = {}) {
    const body = JSON.stringify({
      type: 'email.received',
      data: { email_id: emailId, message_id: `<${emailId}>`, from: 'Anne <a@b.example>', to: [to] },
    })
    const timestamp = String(Math.floor(Date.now() / 1000))
    return new ApiClient().request('POST', '/webhooks/inbound-mail', {
      raw: body + altered,
      contentType: 'application/json',
      headers: {
        'svix-id': id,
        'svix-timestamp': timestamp,
        'svix-signature': signatureOf(inboundMail.secrets[0], id, timestamp, body),
      },
    })
  }

  const replies = async (owner = tenant) => {
    const answer = await owner.api.get(`/api/v1/invoices/${invoice.id}/client_replies`)
    return answer.body.data
  }

  test('a signed mail, told ten times, is one reply, shown with its words', async ({ assert }) => {
    provider.mails.set('reply-1', { text: 'Je paie vendredi.' })
    const told = await Promise.all(
      Array.from({ length: 10 }, () =>
        tell('reply-1', `Camille <${address.toUpperCase()}>`, { id: 'msg_reply' })
      )
    )
    assert.isTrue(told.every(({ status }) => status === 200))
    await Promise.all([readInboundMail(), readInboundMail(), readInboundMail()])
    await tell('reply-1', address)
    await readInboundMail()

    const [reply, ...others] = await replies()
    assert.lengthOf(others, 0)
    assert.containsSubset(reply, {
      invoiceId: invoice.id,
      sender: 'a@b.example',
      isKnown: false,
      isAutomatic: false,
      excerpt: 'Je paie vendredi.',
      triage: null,
    })
    assert.isEmpty(await db.from('import_batches').where('organization_id', invoice.organizationId))
    const { body } = await tenant.api.get('/api/v1/today')
    const todo = body.data.todos.find(({ kind }: { kind: string }) => kind === 'client_reply')
    assert.equal(todo.id, reply.id)
    assert.equal(todo.reply.excerpt, 'Je paie vendredi.')
  })

  test('what is altered is refused; an unknown token asks the provider for nothing', async ({
    assert,
  }) => {
    provider.mails.set('reply-2', { text: 'Non.' })
    assert.equal((await tell('reply-2', address, { altered: ' ' })).status, 401)
    const { asked } = provider
    await tell('reply-2', replyAddress('0'.repeat(32), inboundMail.domain!))
    await tell('reply-2', address.replace('@', '@autre.'))
    await readInboundMail()
    assert.equal(provider.asked, asked)
    assert.isEmpty(await replies())
  })

  test('a mail too heavy to be read holds its invoice, without words', async ({ assert }) => {
    provider.mails.set('reply-3', { text: 'mot '.repeat(700_000) })
    await tell('reply-3', address)
    await readInboundMail()
    const [reply] = await replies()
    assert.equal(reply.excerpt, '')
    const [hold] = await db.from('invoice_holds').where('invoice_id', invoice.id)
    assert.equal(hold.reason, 'reply_received')
  })

  test('a provider that does not answer is asked again, and the mail is not lost', async ({
    assert,
  }) => {
    await tell('reply-4', address)
    await readInboundMail()
    assert.isEmpty(await replies())
    provider.mails.set('reply-4', { text: 'Me voici.' })
    await db.from('webhook_events').update({ lease_until: null })
    await readInboundMail()
    assert.lengthOf(await replies(), 1)
  })

  test('a decision is refused when it says too little, or nothing known', async ({ assert }) => {
    provider.mails.set('reply-5', { text: 'Bonjour.' })
    await tell('reply-5', address)
    await readInboundMail()
    const [{ id }] = await replies()
    const decide = (body: object) => tenant.api.post(`/api/v1/reply_triages/${id}/decision`, body)
    for (const body of [
      {},
      { kind: 'wait' },
      { kind: 'wait', until: '2020-01-01' },
      { kind: 'wait', until: '2090-01-01' },
      { kind: 'dispute', reason: ' ' },
      { kind: 'forget' },
    ]) {
      const answer = await decide(body)
      assert.equal(answer.status, 422, JSON.stringify(body))
    }
    assert.equal((await decide({ kind: 'paid' })).status, 201)
    assert.equal((await decide({ kind: 'resume' })).status, 409)
    const undone = await tenant.api.delete(`/api/v1/reply_triages/${id}/decision`)
    assert.isNull(undone.body.data.triage)
    assert.equal((await tenant.api.delete(`/api/v1/reply_triages/${id}/decision`)).status, 409)
  })

  test('nobody else reads it, or decides on it', async ({ assert }) => {
    provider.mails.set('reply-6', { text: 'Secret.' })
    await tell('reply-6', address)
    await readInboundMail()
    const [{ id }] = await replies()
    const other = await aTenant()
    const path = `/api/v1/reply_triages/${id}/decision`
    assert.equal((await other.api.post(path, { kind: 'resume' })).status, 404)
    assert.equal((await other.api.delete(path)).status, 404)
    const list = await other.api.get(`/api/v1/invoices/${invoice.id}/client_replies`)
    assert.equal(list.status, 404)
  })

  test('its words are sealed at rest, and forgotten when its link would be', async ({ assert }) => {
    provider.mails.set('reply-7', { text: 'Mots privés.' })
    await tell('reply-7', address)
    await readInboundMail()
    const [row] = await db.from('client_replies').where('organization_id', invoice.organizationId)
    assert.notInclude(JSON.stringify(row), 'privés')
    await db
      .from('client_replies')
      .where('id', row.id)
      .update({ received_at: new Date(Date.now() - 401 * 86_400_000) })
    await keepHouse()
    const [forgotten] = await replies()
    assert.equal(forgotten.excerpt, '')
    assert.equal(forgotten.sender, 'a@b.example')
  })

  test('where no mail is received the setting is refused', async ({ assert }) => {
    const { domain } = inboundMail
    inboundMail.domain = null
    try {
      const shown = await tenant.api.get('/api/v1/organization')
      assert.isFalse(shown.body.data.receivesMail)
      const refused = await tenant.api.patch('/api/v1/organization', { readsReplies: true })
      assert.equal(refused.status, 422)
      const off = await tenant.api.patch('/api/v1/organization', { readsReplies: false })
      assert.equal(off.status, 200)
    } finally {
      inboundMail.domain = domain
    }
  })
})
