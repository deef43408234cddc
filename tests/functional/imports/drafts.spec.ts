import { test } from '@japa/runner'
import { aBatch, aDraft, SURE_READING } from '#tests/helpers/imports'
import {
  aClient,
  anInvoice,
  aTenant,
  defaultPlan,
  relancesOf,
  type Tenant,
} from '#tests/helpers/factories'
import Invoice from '#models/invoice'
import type ImportDraft from '#models/import_draft'
import db from '@adonisjs/lucid/services/db'

const pathOf = (draft: ImportDraft, rest = '') =>
  `/api/v1/imports/${draft.importBatchId}/drafts/${draft.id}${rest}`

test.group('Drafts', (group) => {
  let tenant: Tenant
  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const edit = (draft: ImportDraft, edited: object, revision = draft.revision) =>
    tenant.api.patch(pathOf(draft), { revision, edited })
  const validate = (draft: ImportDraft, said: object = {}, revision = draft.revision) =>
    tenant.api.post(pathOf(draft, '/validation'), { revision, ...said })
  const codeOf = (answer: { body: { errors: { code: string }[] } }) => answer.body.errors[0].code

  test('what a person writes is kept, is theirs, and null empties', async ({ assert }) => {
    const draft = await aDraft(tenant)
    const answer = await edit(draft, { numero: 'F-2026-900', dueDate: null })
    assert.equal(answer.status, 200, answer.text)
    const { fields, revision, problems } = answer.body.data
    assert.equal(revision, 2)
    assert.containSubset(fields.numero, { value: 'F-2026-900', source: 'user', confidence: 1 })
    assert.equal(fields.numero.read, draft.extracted.numero)
    assert.isNull(fields.dueDate.value)
    assert.equal(fields.dueDate.read, '2026-10-31')
    assert.deepEqual(problems, [{ field: 'dueDate', code: 'required' }])
  })

  test('two windows cannot overwrite each other unseen', async ({ assert }) => {
    const draft = await aDraft(tenant)
    await edit(draft, { numero: 'A' })
    const late = await edit(draft, { numero: 'B' })
    assert.equal(late.status, 409)
    assert.containSubset(late.body.errors, [{ code: 'draft_changed', meta: { revision: 2 } }])
    const shown = await tenant.api.get(pathOf(draft))
    assert.equal(shown.body.data.numero, 'A')
  })

  test('the client of another organization cannot be chosen, nor its plan', async ({ assert }) => {
    const stranger = await aTenant()
    const theirs = await aClient(stranger)
    const draft = await aDraft(tenant)
    assert.equal((await edit(draft, { clientId: theirs.id })).status, 404)
    const plan = await defaultPlan(stranger)
    assert.equal(codeOf(await edit(draft, { planId: plan.id })), 'unknown_plan')
  })

  test('a client is found by register number, by address, by name; namesakes are asked about', async ({
    assert,
  }) => {
    const bySiren = await aClient(tenant, { name: 'Un autre nom', siren: '732829320' })
    const draft = await aDraft(tenant)
    const found = await edit(draft, { clientSiren: '732829320', clientName: 'Rivoire SARL' })
    assert.containSubset(found.body.data.clientMatch, { clientId: bySiren.id, reason: 'siren' })
    assert.equal(found.body.data.fields.clientId.value, bySiren.id)

    const [contact] = await bySiren.related('contacts').query()
    const byEmail = await edit(await aDraft(tenant), { clientEmail: contact.email })
    assert.containSubset(byEmail.body.data.clientMatch, { clientId: bySiren.id, reason: 'email' })

    const named = await aClient(tenant, { name: 'Garage des Alpes' })
    const byName = await edit(await aDraft(tenant), { clientName: 'SARL Garage des Alpes' })
    assert.containSubset(byName.body.data.clientMatch, { clientId: named.id, reason: 'name' })

    await aClient(tenant, { name: 'Garage des Alpes SAS' })
    const tied = await edit(await aDraft(tenant), { clientName: 'Garage des Alpes' })
    assert.isNull(tied.body.data.fields.clientId.value)
    assert.isAtLeast(tied.body.data.clientCandidates.length, 2)
  })

  test('an approved draft is an invoice with its client, document, plan and history', async ({
    assert,
  }) => {
    const draft = await aDraft(tenant)
    const refused = await validate(draft)
    assert.equal(refused.status, 422)
    assert.equal(codeOf(refused), 'email_unconfirmed')

    const answer = await validate(draft, { emailConfirmed: true })
    assert.equal(answer.status, 201, answer.text)
    const { invoiceId, draft: closed } = answer.body.data
    assert.equal(closed.status, 'validated')
    const shown = await tenant.api.get(`/api/v1/invoices/${invoiceId}`)
    assert.containSubset(shown.body.data, { amountTtcCents: 120_000, status: 'pending' })
    assert.equal(shown.body.data.client.name, 'Menuiserie Rivoire')
    assert.lengthOf(shown.body.data.attachments, 1)
    const invoice = await Invoice.findOrFail(invoiceId)
    assert.isAbove((await relancesOf(invoice)).length, 0)
    const events = await db.from('activity_events').where('invoice_id', invoiceId)
    assert.include(
      events.map(({ kind }) => kind),
      'invoice_imported'
    )
    const contact = await db.from('client_contacts').where('client_id', invoice.clientId).first()
    assert.equal(contact.email, SURE_READING.clientEmail)
  })

  test('sent again, or ten times at once, the approval gives the same invoice', async ({
    assert,
  }) => {
    const client = await aClient(tenant, { name: 'Dix fois' })
    const draft = await aDraft(tenant)
    const { body } = await edit(draft, { clientId: client.id })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => validate(draft, {}, body.data.revision))
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array(10).fill(201)
    )
    assert.equal(new Set(answers.map((one) => one.body.data.invoiceId)).size, 1)
    assert.lengthOf(await db.from('invoices').where('client_id', client.id), 1)
    assert.equal(codeOf(await edit(draft, { numero: 'X' }, body.data.revision + 1)), 'draft_closed')
  })

  test('the address of a client is confirmed once: its next invoice asks no more', async ({
    assert,
  }) => {
    const own = await aTenant()
    const first = await aDraft(own)
    await own.api.post(pathOf(first, '/validation'), { revision: 1, emailConfirmed: true })
    const second = await aDraft(own)
    const shown = await own.api.get(pathOf(second))
    assert.isTrue(shown.body.data.emailConfirmed)
  })

  test('what was paid before is a payment of before, and not asked for', async ({ assert }) => {
    const draft = await aDraft(tenant)
    const { body } = await edit(draft, { amountDueCents: 90_000 })
    const answer = await validate(draft, { emailConfirmed: true }, body.data.revision)
    const payments = await db.from('payments').where('invoice_id', answer.body.data.invoiceId)
    assert.lengthOf(payments, 1)
    assert.containSubset(payments[0], { kind: 'before_import', amount_cents: 30_000 })
    const invoice = await tenant.api.get(`/api/v1/invoices/${answer.body.data.invoiceId}`)
    assert.equal(invoice.body.data.remainderCents, 90_000)
  })

  test('missing values are named, wrong ones too', async ({ assert }) => {
    const draft = await aDraft(tenant)
    const { body } = await edit(draft, { numero: null, dueDate: '2026-09-01' })
    const answer = await validate(draft, { emailConfirmed: true }, body.data.revision)
    assert.equal(answer.status, 422)
    assert.equal(codeOf(answer), 'draft_incomplete')
    assert.deepEqual(answer.body.errors[0].meta.problems, [
      { field: 'numero', code: 'required' },
      { field: 'dueDate', code: 'due_before_issue' },
    ])
  })

  test('{type} is shown with its reason and never becomes an invoice')
    .with(
      (['credit_note', 'quote', 'receipt', 'order', 'payslip'] as const).map((type) => ({ type }))
    )
    .run(async ({ assert }, { type }) => {
      const draft = await aDraft(tenant, { documentType: type })
      const shown = await tenant.api.get(pathOf(draft))
      assert.containSubset(shown.body.data, {
        chaseable: false,
        notChasedBecause: type,
        certain: false,
      })
      const answer = await validate(draft, { emailConfirmed: true })
      assert.containSubset(answer.body.errors, [{ code: 'not_an_invoice', meta: { reason: type } }])
    })

  test('a paid invoice is not chased, an amount in dollars is not managed', async ({ assert }) => {
    const paid = await aDraft(tenant, { warnings: [{ code: 'already_paid', params: {} }] })
    assert.containSubset((await validate(paid, { emailConfirmed: true })).body.errors, [
      { code: 'not_an_invoice', meta: { reason: 'already_paid' } },
    ])
    const dollars = await aDraft(tenant, { extracted: { ...SURE_READING, currency: 'USD' } })
    assert.equal(codeOf(await validate(dollars, { emailConfirmed: true })), 'currency_unsupported')
  })

  test('a number that is followed already is said before it is followed twice', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const draft = await aDraft(tenant, { extracted: { ...SURE_READING, numero: invoice.numero } })
    const shown = await tenant.api.get(pathOf(draft))
    assert.equal(shown.body.data.duplicates[0].invoiceId, invoice.id)
    const refused = await validate(draft, { emailConfirmed: true })
    assert.equal(codeOf(refused), 'probable_duplicate')
    assert.equal(refused.body.errors[0].meta.invoices[0].invoiceId, invoice.id)
    const said = await validate(draft, { emailConfirmed: true, allowDuplicate: true })
    assert.equal(said.status, 201)
  })

  test('a draft left aside no longer waits, and comes back as it was', async ({ assert }) => {
    const draft = await aDraft(tenant)
    const skipped = await tenant.api.post(pathOf(draft, '/skip'), { reason: 'Déjà réglée' })
    assert.containSubset(skipped.body.data, { status: 'skipped', skipReason: 'Déjà réglée' })
    assert.equal(codeOf(await validate(draft, { emailConfirmed: true }, 2)), 'draft_closed')
    const back = await tenant.api.delete(pathOf(draft, '/skip'))
    assert.containSubset(back.body.data, { status: 'pending', skipReason: '' })
    assert.equal((await tenant.api.delete(pathOf(draft, '/skip'))).body.data.revision, 3)
  })

  test('what would be sent is dated before it is approved', async ({ assert }) => {
    const draft = await aDraft(tenant)
    const preview = await tenant.api.get(pathOf(draft, '/plan_preview'))
    assert.equal(preview.status, 200, preview.text)
    assert.isAbove(preview.body.data.steps.length, 0)
    assert.include(['one_minute', 'next_opening'], preview.body.data.lateStart)
    const { body } = await edit(draft, { dueDate: null })
    assert.isNull(body.data.dueDate)
    assert.equal((await tenant.api.get(pathOf(draft, '/plan_preview'))).status, 422)
  })

  test('a batch of another organization has no draft here', async ({ assert }) => {
    const draft = await aDraft(tenant)
    const other = await aBatch(tenant)
    const answer = await tenant.api.get(`/api/v1/imports/${other}/drafts/${draft.id}`)
    assert.equal(answer.status, 404)
  })
})
