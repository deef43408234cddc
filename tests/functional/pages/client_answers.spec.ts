import { test } from '@japa/runner'
import type Invoice from '#models/invoice'
import { ApiClient } from '#tests/helpers/api_client'
import { fingerprint } from '#tests/helpers/api_routes'
import { aClientLink, aNonce, asForm, type LinkInHand } from '#tests/helpers/client_links'
import { anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import { addDays, localDateOf } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

const TODAY = localDateOf(DateTime.utc(), 'Europe/Paris')

/** What each form may say, and the pause that comes of it. */
const ANSWERS: { form: string; fields: Record<string, string>; reason: string }[] = [
  { form: 'paying', fields: {}, reason: 'payment_announced' },
  { form: 'paid', fields: { saidOn: TODAY, amount: '1 200,00 €' }, reason: 'payment_announced' },
  { form: 'promise', fields: { saidOn: addDays(TODAY, 5) }, reason: 'promise' },
  { form: 'instalments', fields: { saidOn: addDays(TODAY, 5), count: '3' }, reason: 'instalments' },
  {
    form: 'wrong_contact',
    fields: { contactEmail: 'Juste@Client.example' },
    reason: 'wrong_contact',
  },
  { form: 'document', fields: { topic: 'purchase_order' }, reason: 'reply_received' },
  { form: 'statement', fields: {}, reason: 'reply_received' },
]

test.group('Answers of the client', (group) => {
  const visitor = new ApiClient()
  let tenant: Tenant
  let invoice: Invoice
  let link: LinkInHand
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    invoice = await anInvoice(tenant)
    link = await aClientLink(invoice)
  })

  const send = (form: string, fields: Record<string, string>, nonce = aNonce(link, form)) =>
    visitor.request('POST', `${link.path}/answers/${form}`, asForm({ nonce, ...fields }))
  const dispute = (fields: Record<string, string>, file?: { bytes: Buffer; name: string }) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ nonce: aNonce(link, 'dispute'), ...fields })) {
      form.append(name, value)
    }
    if (file) {
      form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
    }
    return visitor.request('POST', `${link.path}/disputes`, { raw: form })
  }
  const answers = () => db.from('client_answers').where('invoice_id', invoice.id).orderBy('id')
  const kindsTold = async () => {
    const rows = await db
      .from('activity_events')
      .where('organization_id', tenant.organization.id)
      .orderBy('id')
    return rows.map(({ kind }) => kind)
  }
  const standingHolds = () =>
    db.from('invoice_holds').where('organization_id', tenant.organization.id).whereNull('lifted_at')
  const settle = (id: string, what: 'acceptance' | 'refusal') =>
    tenant.api.post(`/api/v1/client_answers/${id}/${what}`)

  test('{form}: acts on the plan at once, is told to the user, and can be undone')
    .with(ANSWERS)
    .run(async ({ assert }, { form, fields, reason }) => {
      const answer = await send(form, fields)
      assert.equal(answer.status, 303, answer.text)

      const [row] = await answers()
      assert.containsSubset(row, {
        kind: form,
        status: 'open',
        outbound_message_id: link.messageId,
      })
      const [hold] = await standingHolds()
      assert.equal(hold.reason, reason)
      assert.isTrue(hold.ends_at === null || hold.ends_at.getTime() > Date.now() + 36e5)
      assert.includeMembers(await kindsTold(), ['hold_placed', 'client_answered'])
      const notices = await db.from('notifications').where('invoice_id', invoice.id)
      assert.deepEqual(
        notices.map(({ kind, data }) => [kind, data.answer]),
        [['client_answered', form]]
      )
      assert.lengthOf(await db.from('outbox').where('dedupe_key', `client_answered/${row.id}`), 1)

      const today = await tenant.api.get('/api/v1/today')
      const todo = today.body.data.todos.find(({ id }: { id: string }) => id === row.id)
      assert.containsSubset(todo, { kind: 'client_answer', answer: { kind: form } })

      assert.equal((await settle(row.id, 'refusal')).status, 201)
      assert.isEmpty(await standingHolds())
      assert.equal((await answers())[0].status, 'refused')
      assert.include(await kindsTold(), 'answer_refused')
      assert.equal((await settle(row.id, 'refusal')).status, 409)
    })

  test('the page shows what was answered, and the last word counts', async ({ assert }) => {
    await send('promise', { saidOn: addDays(TODAY, 5) })
    await send('paid', { saidOn: TODAY })
    const rows = await answers()
    assert.deepEqual(
      rows.map(({ kind, status }) => [kind, status]),
      [
        ['promise', 'superseded'],
        ['paid', 'open'],
      ]
    )
    assert.deepEqual(
      (await standingHolds()).map(({ reason }) => reason),
      ['payment_announced']
    )
    const [promise] = await db.from('promises').where('invoice_id', invoice.id)
    assert.equal(promise.status, 'cancelled')
    const { text } = await visitor.get(link.path)
    assert.include(text, 'Votre réponse du')
    assert.include(text, 'Vous avez payé')
  })

  test('a dispute stops the chase, keeps its document apart, and is reopened by undo', async ({
    assert,
  }) => {
    const bytes = Buffer.from('%PDF-1.7 proof\n%%EOF')
    const answer = await dispute(
      { topic: 'not_conform', message: 'Il manque la moitié.' },
      { bytes, name: '../../preuve.pdf' }
    )
    assert.equal(answer.status, 303, answer.text)
    await invoice.refresh()
    assert.equal(invoice.status, 'litigation')
    assert.equal(invoice.litigationReason, 'Il manque la moitié.')
    const tasks = await relancesOf(invoice)
    assert.isTrue(tasks.every(({ status }) => status === 'cancelled'))
    const [row] = await answers()
    const [file] = await db.from('attachments').where('invoice_id', invoice.id)
    assert.containsSubset(file, { id: row.attachment_id, kind: 'other', filename: 'preuve.pdf' })
    assert.equal((await visitor.get(`${link.path}/invoice.pdf`)).status, 404)

    assert.equal((await settle(row.id, 'refusal')).status, 201)
    await invoice.refresh()
    assert.equal(invoice.status, 'pending')
    const again = await relancesOf(invoice)
    assert.isTrue(again.some(({ status }) => status === 'scheduled'))
  })

  test('an announced payment that the user confirms is recorded as it was said', async ({
    assert,
  }) => {
    await send('paid', { saidOn: addDays(TODAY, -2), amount: '400' })
    const [row] = await answers()
    assert.equal((await settle(row.id, 'acceptance')).status, 201)
    const [payment] = await db.from('payments').where('invoice_id', invoice.id)
    assert.containsSubset(payment, { amount_cents: 40_000, paid_on: addDays(TODAY, -2) })
    await invoice.refresh()
    assert.equal(invoice.remainderCents, 80_000)
    assert.isEmpty(await standingHolds())

    assert.equal((await settle(row.id, 'acceptance')).status, 409)
    assert.equal((await settle(row.id, 'refusal')).status, 201)
    await invoice.refresh()
    assert.equal(invoice.remainderCents, 120_000)
  })

  test('accepted instalments hold the chase until the first, then until the next', async ({
    assert,
  }) => {
    const first = addDays(TODAY, 5)
    await send('instalments', { saidOn: first, count: '3' })
    const [row] = await answers()
    await settle(row.id, 'acceptance')
    const parts = await db.from('instalments').where('invoice_id', invoice.id).orderBy('position')
    assert.deepEqual(
      parts.map(({ amount_cents: cents, status }) => [cents, status]),
      [
        [40_000, 'accepted'],
        [40_000, 'accepted'],
        [40_000, 'accepted'],
      ]
    )
    const [before] = await standingHolds()
    assert.isAbove(before.ends_at.getTime(), new Date(`${first}T22:00:00Z`).getTime())

    await tenant.api.post(`/api/v1/invoices/${invoice.id}/payments`, { amountCents: 40_000 })
    const paid = await db.from('instalments').where('invoice_id', invoice.id).orderBy('position')
    assert.deepEqual(
      paid.map(({ status }) => status),
      ['paid', 'accepted', 'accepted']
    )
    const [after] = await standingHolds()
    assert.isAbove(after.ends_at.getTime(), new Date(`${parts[1].due_date}T22:00:00Z`).getTime())
  })

  test('nothing is sent to a new contact before the user has confirmed it', async ({ assert }) => {
    const contacts = () =>
      db.from('client_contacts').where('client_id', invoice.clientId).select('email')
    const before = await contacts()
    await send('wrong_contact', { contactName: 'Léa', contactEmail: 'Lea@Client.example' })
    assert.deepEqual(await contacts(), before)
    const [row] = await answers()
    assert.equal((await settle(row.id, 'acceptance')).status, 201)
    assert.deepEqual(await contacts(), [{ email: 'lea@client.example' }])
    assert.isEmpty(await standingHolds())
  })

  test('without a new address there is nothing to confirm', async ({ assert }) => {
    await send('wrong_contact', {})
    const [row] = await answers()
    const answer = await settle(row.id, 'acceptance')
    assert.equal(answer.status, 409)
    assert.equal(answer.body.errors[0].code, 'no_contact_given')
  })

  test('{form}, {fault}: changes nothing, and is shown again as it was typed')
    .with([
      { form: 'promise', fault: 'a day that is past', fields: { saidOn: addDays(TODAY, -1) } },
      { form: 'promise', fault: 'a day too far away', fields: { saidOn: addDays(TODAY, 91) } },
      { form: 'promise', fault: 'a day that does not exist', fields: { saidOn: '2026-02-30' } },
      { form: 'promise', fault: 'no day', fields: {} },
      {
        form: 'promise',
        fault: 'more than what is left',
        fields: { saidOn: addDays(TODAY, 3), amount: '1200,01' },
      },
      {
        form: 'promise',
        fault: 'no amount',
        fields: { saidOn: addDays(TODAY, 3), amount: 'tout' },
      },
      {
        form: 'promise',
        fault: 'a negative amount',
        fields: { saidOn: addDays(TODAY, 3), amount: '-5' },
      },
      { form: 'paid', fault: 'a payment to come', fields: { saidOn: addDays(TODAY, 1) } },
      { form: 'paid', fault: 'a payment too old', fields: { saidOn: addDays(TODAY, -366) } },
      { form: 'instalments', fault: 'one part', fields: { saidOn: TODAY, count: '1' } },
      { form: 'instalments', fault: 'five parts', fields: { saidOn: TODAY, count: '5' } },
      {
        form: 'wrong_contact',
        fault: 'two addresses',
        fields: { contactEmail: 'a@b, c@d.example' },
      },
      {
        form: 'wrong_contact',
        fault: 'a second header',
        fields: { contactEmail: 'moi@client.example\r\nBcc: x@y.example' },
      },
      { form: 'document', fault: 'a thing that no one can ask for', fields: { topic: 'a_pony' } },
    ])
    .run(async ({ assert }, { form, fields }) => {
      const before = await fingerprint(tenant)
      const answer = await send(form, fields as unknown as Record<string, string>)
      assert.equal(answer.status, 422, answer.text)
      assert.include(answer.text, 'role="alert"')
      assert.match(answer.text, new RegExp(`id="${form}"[^>]*open`))
      assert.deepEqual(await fingerprint(tenant), before)
    })

  test('{what} is no proof that the page was shown: nothing changes')
    .with([
      { what: 'no nonce', nonce: () => '' },
      { what: 'the nonce of another form', nonce: (at: LinkInHand) => aNonce(at, 'paid') },
      { what: 'one of this second', nonce: (at: LinkInHand) => aNonce(at, 'promise', 0) },
      { what: 'one of yesterday', nonce: (at: LinkInHand) => aNonce(at, 'promise', 86_400) },
    ])
    .run(async ({ assert }, { nonce }) => {
      const before = await fingerprint(tenant)
      const answer = await send('promise', { saidOn: addDays(TODAY, 4) }, nonce(link))
      assert.equal(answer.status, 422)
      assert.include(answer.text, addDays(TODAY, 4))
      assert.deepEqual(await fingerprint(tenant), before)
    })

  test('a file that is not what it says, or too large, is refused with nothing kept', async ({
    assert,
  }) => {
    const before = await fingerprint(tenant)
    const words = { topic: 'amount', message: 'Trop cher' }
    const html = { bytes: Buffer.from('<html><script>1</script>'), name: 'a.pdf' }
    assert.equal((await dispute(words, html)).status, 422)
    const large = { bytes: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'), name: 'a.pdf' }
    assert.equal((await dispute(words, large)).status, 413)
    assert.deepEqual(await fingerprint(tenant), before)
  })

  test('an unknown answer, or one through a closed link, is the calm page', async ({ assert }) => {
    assert.equal((await send('constructor', {})).status, 404)
    await db
      .from('outbound_messages')
      .where('id', link.messageId)
      .update({ link_revoked_at: new Date() })
    const answer = await send('promise', { saidOn: TODAY })
    assert.equal(answer.status, 404)
    assert.include(answer.text, 'Ce lien ne mène plus à rien')
  })

  test('a link takes only so many answers an hour', async ({ assert }) => {
    const statuses = new Set<number>()
    for (let sent = 0; sent < 21; sent++) {
      statuses.add((await send('promise', { saidOn: 'x' })).status)
    }
    assert.deepEqual([...statuses], [422, 429])
  })

  test('not for me: asked first, then the address is left alone, until the user undoes it', async ({
    assert,
  }) => {
    const suppressions = () =>
      db
        .from('suppressions')
        .where('organization_id', tenant.organization.id)
        .whereNull('lifted_at')
    const asked = await visitor.get(`${link.path}/opt_out`)
    assert.include(asked.text, 'c…@client.example')
    assert.isEmpty(await suppressions())
    const post = (fields: Record<string, string>) =>
      visitor.request('POST', `${link.path}/opt_out`, asForm(fields))
    assert.equal((await post({})).status, 422)
    assert.isEmpty(await suppressions())

    assert.equal((await post({ nonce: aNonce(link, 'opt_out') })).status, 200)
    const [standing] = await suppressions()
    assert.containsSubset(standing, { email: 'compta@client.example', reason: 'unsubscribed' })
    const [row] = await answers()
    assert.equal(row.kind, 'opt_out')
    assert.lengthOf(await db.from('notifications').where('invoice_id', invoice.id), 1)

    assert.equal((await settle(row.id, 'refusal')).status, 201)
    assert.isEmpty(await suppressions())
  })

  test('not about this invoice: nothing more leaves for it alone, until the user decides', async ({
    assert,
  }) => {
    const stop = () =>
      visitor.request(
        'POST',
        `${link.path}/opt_out`,
        asForm({ nonce: aNonce(link, 'opt_out'), scope: 'invoice' })
      )
    const done = await stop()
    assert.equal(done.status, 200)
    assert.include(done.text, `Plus aucun rappel ne part pour la facture ${invoice.numero}`)
    assert.equal((await stop()).status, 200)

    const [row, ...others] = await answers()
    assert.isEmpty(others)
    assert.equal(row.kind, 'opt_out_invoice')
    const hold = () => db.from('invoice_holds').where('id', row.hold_id).firstOrFail()
    assert.containsSubset(await hold(), {
      invoice_id: invoice.id,
      client_id: null,
      reason: 'unsubscribed',
      ends_at: null,
    })
    assert.isEmpty(await db.from('suppressions').where('organization_id', tenant.organization.id))
    assert.lengthOf(await db.from('notifications').where('invoice_id', invoice.id), 1)

    assert.equal((await settle(row.id, 'refusal')).status, 201)
    assert.isNotNull((await hold()).lifted_at)
  })

  test('one click in a mail program is enough (RFC 8058), twice is once', async ({ assert }) => {
    const click = () =>
      visitor.request('POST', `${link.path}/opt_out`, asForm({ 'List-Unsubscribe': 'One-Click' }))
    assert.equal((await click()).status, 200)
    assert.equal((await click()).status, 200)
    assert.lengthOf(
      await db.from('suppressions').where('organization_id', tenant.organization.id),
      1
    )
    assert.lengthOf(await answers(), 1)
  })

  test('the user may close every link of an invoice', async ({ assert }) => {
    const path = `/api/v1/invoices/${invoice.id}/client_links`
    assert.equal((await tenant.api.delete(path)).status, 204)
    assert.equal((await visitor.get(link.path)).status, 404)
    assert.equal((await tenant.api.delete(path)).status, 204)
  })
})
