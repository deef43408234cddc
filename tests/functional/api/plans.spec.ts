import { test } from '@japa/runner'
import { turnSendingOn } from '#services/operations/sending_switch'
import { replanPlans } from '#services/plans/plan_replanner'
import { sendTemplateTests } from '#services/plans/template_test_sender'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import { aClient, anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import { SmtpSink } from '#tests/helpers/smtp_sink'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { simpleParser } from 'mailparser'

const TODAY = new Date().toISOString().slice(0, 10)

const step = (offsetDays: number, overrides: Record<string, unknown> = {}) => ({
  offsetDays,
  tone: 'amical',
  subject: 'Facture {{numero}}',
  body: 'Bonjour, il reste {{remainder}}.',
  ...overrides,
})

test.group('Plans: editing', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const aPlan = async (steps = [step(5), step(15)]) =>
    (await tenant.api.post('/api/v1/plans', { name: 'Le mien', steps })).body.data

  test('one formal notice, and last: said next to the field at fault', async ({ assert }) => {
    const formal = { tone: 'mise_en_demeure' }
    const cases: [object[], string, string][] = [
      [[step(10, formal), step(20, formal)], 'one_formal_notice', 'steps.1.tone'],
      [[step(30), step(10, formal)], 'formal_notice_last', 'steps.1.offsetDays'],
    ]
    for (const [steps, code, field] of cases) {
      const answer = await tenant.api.post('/api/v1/plans', { name: 'P', steps })
      assert.equal(answer.status, 422)
      assert.containSubset(answer.body.errors[0], { code, field })
    }
  })

  test('two people who edit the same version: the second is told what the plan says now', async ({
    assert,
  }) => {
    const plan = await aPlan()
    const path = `/api/v1/plans/${plan.id}`
    const mine = await tenant.api.patch(path, { name: 'Premier', version: plan.version })
    assert.equal(mine.body.data.version, plan.version + 1)
    const theirs = await tenant.api.patch(path, { name: 'Second', version: plan.version })
    assert.equal(theirs.status, 409)
    assert.containSubset(theirs.body.errors[0], {
      code: 'plan_changed_meanwhile',
      meta: { version: 2, current: { name: 'Premier', steps: [{ offsetDays: 5 }] } },
    })
    const same = await tenant.api.patch(path, { name: 'Premier', version: 2 })
    assert.equal(same.body.data.version, 2, 'nothing changed, so it is no version')
  })

  test('its history says who changed what, and an old version can be saved again', async ({
    assert,
  }) => {
    const plan = await aPlan()
    const path = `/api/v1/plans/${plan.id}`
    await tenant.api.patch(path, { steps: [{ ...plan.steps[0], body: 'Autre {{remainder}}' }] })
    const versions = (await tenant.api.get(`${path}/versions`)).body
    assert.isNull(versions.meta.nextCursor)
    assert.containSubset(versions.data, [
      { number: 2, authorName: tenant.user.fullName, steps: [{ body: 'Autre {{remainder}}' }] },
      { number: 1, authorName: tenant.user.fullName },
    ])
    const { steps } = versions.data[1]
    const restored = await tenant.api.patch(path, { steps, version: 2, restoredFrom: 1 })
    assert.equal(restored.status, 200, restored.text)
    assert.deepEqual(restored.body.data.steps, plan.steps, 'the archived step is itself again')
    assert.equal((await tenant.api.get(`${path}/versions`)).body.data[0].restoredFrom, 1)

    const [untouched] = (await tenant.api.get('/api/v1/plans')).body.data
    const only = (await tenant.api.get(`/api/v1/plans/${untouched.id}/versions`)).body.data
    assert.lengthOf(only, 1)
    assert.equal(
      (await tenant.api.get(`${path}/versions?cursor=${encodeURIComponent('%%')}`)).status,
      422
    )
  })

  test('what a change would do is told before, by the planner, and nothing is written', async ({
    assert,
  }) => {
    const plan = await aPlan([step(5), step(15)])
    const invoice = await anInvoice(tenant, { planId: plan.id, dueDate: addDays(TODAY, 10) })
    await anInvoice(tenant, { planId: plan.id, dueDate: addDays(TODAY, 20) })
    const [first] = plan.steps
    const before = await relancesOf(invoice)
    const path = `/api/v1/plans/${plan.id}`
    const steps = [{ ...first, offsetDays: 7 }, step(40)]

    const preview = await tenant.api.post(`${path}/change_previews`, { steps })
    assert.equal(preview.status, 200, preview.text)
    assert.containSubset(preview.body.data, {
      invoices: 2,
      more: false,
      replanned: 2,
      moved: 2,
      cancelled: 2,
      added: 2,
      leaving: 0,
    })
    const [{ numero, changes }] = preview.body.data.examples
    assert.equal(numero, invoice.numero)
    assert.deepEqual(
      changes.map(({ kind }: { kind: string }) => kind),
      ['moved', 'cancelled', 'added']
    )
    assert.equal(changes[0].from, before[0].sendAt.toUTC().toISO())
    assert.deepEqual(
      (await relancesOf(invoice)).map(({ status }) => status),
      before.map(({ status }) => status)
    )

    await tenant.api.patch(path, { steps })
    await replanPlans()
    const moved = (await relancesOf(invoice)).find(({ id }) => id === before[0].id)
    assert.equal(moved?.sendAt.toUTC().toISO(), changes[0].to, 'what was told is what is done')
    const wrong = await tenant.api.post(`${path}/change_previews`, {})
    assert.equal(wrong.status, 422)
  })

  test('words alone: the reminders keep their days, and it says how many read differently', async ({
    assert,
  }) => {
    const plan = await aPlan([step(5)])
    await anInvoice(tenant, { planId: plan.id, dueDate: addDays(TODAY, 10) })
    const answer = await tenant.api.post(`/api/v1/plans/${plan.id}/change_previews`, {
      steps: [{ ...plan.steps[0], body: 'Autrement, {{remainder}}.' }],
    })
    assert.containSubset(answer.body.data, { moved: 0, cancelled: 0, rewritten: 1, replanned: 1 })
  })

  test('penalties cannot be saved on a plan that a consumer follows', async ({ assert }) => {
    const plan = await aPlan([step(5)])
    const consumer = await aClient(tenant, { kind: 'consumer', name: 'Madame Lefèvre' })
    await anInvoice(tenant, { planId: plan.id, clientId: consumer.id })
    const path = `/api/v1/plans/${plan.id}`
    const texts = [
      'Une indemnité de 40 € est due.',
      'Des pénalités de retard courent.',
      'Selon l’article L. 441-10, 40,00 euros.',
    ]
    for (const body of texts) {
      const refused = await tenant.api.patch(path, { steps: [{ ...plan.steps[0], body }] })
      assert.equal(refused.status, 422, body)
      assert.containSubset(refused.body.errors[0], {
        code: 'penalties_for_consumers',
        field: 'steps.0.body',
        meta: { clientName: 'Madame Lefèvre' },
      })
    }
    const fine = await tenant.api.patch(path, {
      steps: [{ ...plan.steps[0], body: 'Il reste 1 040 € à régler, dont 340 € depuis mai.' }],
    })
    assert.equal(fine.status, 200, fine.text)
  })

  test('a plan is copied whole, archived with a replacement, and brought back', async ({
    assert,
  }) => {
    const plan = await aPlan()
    const copy = await tenant.api.post(`/api/v1/plans/${plan.id}/copies`, {})
    assert.equal(copy.status, 201, copy.text)
    assert.equal(copy.body.data.name, 'Le mien (copie)')
    assert.notEqual(copy.body.data.steps[0].id, plan.steps[0].id)

    const invoice = await anInvoice(tenant, { planId: plan.id })
    assert.deepEqual((await tenant.api.get(`/api/v1/plans/${plan.id}`)).body.data.openInvoices, {
      count: 1,
      more: false,
    })
    const path = `/api/v1/plans/${plan.id}?replacementPlanId=`
    assert.equal((await tenant.api.delete(`${path}${plan.id}`)).status, 422)
    assert.equal((await tenant.api.delete(`${path}${copy.body.data.id}`)).status, 204)
    await replanPlans()
    await invoice.refresh()
    assert.equal(invoice.planId, copy.body.data.id)

    const archived = (await tenant.api.get('/api/v1/plans?archived=true')).body.data
    assert.deepEqual(
      archived.map(({ id }: { id: string }) => id),
      [plan.id]
    )
    const back = await tenant.api.post(`/api/v1/plans/${plan.id}/restoration`, {})
    assert.isNull(back.body.data.archivedAt)
  })

  test('three good plans are offered to start from', async ({ assert }) => {
    const { data } = (await tenant.api.get('/api/v1/plan_templates')).body
    assert.deepEqual(
      data.map(({ key }: { key: string }) => key),
      ['doux', 'equilibre', 'ferme']
    )
    for (const { name, steps } of data) {
      assert.equal((await tenant.api.post('/api/v1/plans', { name, steps })).status, 201)
    }
  })
})

test.group('Plans: a text as it is written', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    await db.from('outbox').delete()
    tenant = await aTenant()
  })

  test('the preview is the whole mail, in the language of the client or another, on the day of its step', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant, { dueDate: addDays(TODAY, 10) })
    const draft = {
      subject: 'Facture {{numero}}',
      body: 'Échue depuis {{daysLate}} jours.\n\n---\n\n{{signature}}',
      tone: 'ferme',
      offsetDays: 15,
      invoiceId: invoice.id,
    }
    const french = (await tenant.api.post('/api/v1/template_previews', draft)).body.data
    assert.equal(french.mail.subject, `Facture ${invoice.numero}`)
    assert.include(french.mail.text, 'Échue depuis 15 jours.')
    assert.include(french.mail.html, 'Reste à régler')
    assert.equal(french.mail.from.name, tenant.organization.senderName)
    assert.equal(french.mail.replyTo.address, tenant.organization.replyTo)
    assert.match(french.mail.to[0].address, /@client\.example$/)

    const english = await tenant.api.post('/api/v1/template_previews', { ...draft, locale: 'en' })
    assert.notInclude(english.body.data.mail.html, 'Reste à régler')
    assert.equal(
      (await tenant.api.post('/api/v1/template_previews', { ...draft, tone: 'furieux' })).status,
      422
    )
  })

  test('a threat in a friendly step is pointed at, and not refused', async ({ assert }) => {
    const answer = await tenant.api.post('/api/v1/template_previews', {
      subject: 'Dernier rappel',
      body: 'Sans réponse, je saisirai le tribunal.',
      tone: 'amical',
    })
    assert.containSubset(answer.body.data.warnings, {
      subject: [{ code: 'harsh_word', excerpt: 'Dernier rappel', at: 0 }],
      body: [{ code: 'harsh_word', excerpt: 'tribunal', at: 29 }],
    })
  })

  test('a test goes to the person who asks and to nobody else, marked, and counts for nothing', async ({
    assert,
    cleanup,
  }) => {
    const sink = await SmtpSink.start()
    cleanup(() => sink.close())
    await turnSendingOn(db.connection(), 'test')
    const invoice = await anInvoice(tenant)
    const before = await relancesOf(invoice)
    const asked = await tenant.api.post('/api/v1/template_tests', {
      subject: 'Facture {{numero}}',
      body: 'Bonjour {{client.name}}',
      invoiceId: invoice.id,
    })
    assert.equal(asked.status, 202, asked.text)
    assert.deepEqual(asked.body.data, { to: tenant.user.email })

    const transport = new SmtpTransport({
      host: '127.0.0.1',
      port: sink.port,
      implicitTls: false,
      credentials: null,
      clientName: 'rubis.test',
    })
    cleanup(() => transport.close())
    assert.equal(await sendTemplateTests(undefined, transport), 1)
    assert.equal(await sendTemplateTests(undefined, transport), 0)

    assert.lengthOf(sink.delivered, 1)
    const letter = await simpleParser(Buffer.from(sink.delivered[0].raw, 'latin1'))
    assert.equal(letter.subject, `[Test] Facture ${invoice.numero}`)
    assert.include(letter.text ?? '', 'CECI EST UN TEST')
    assert.deepEqual(
      [letter.to].flat().map((to) => to?.text),
      [`"${tenant.user.fullName}" <${tenant.user.email}>`]
    )
    assert.isUndefined(letter.cc)
    assert.deepEqual(
      (await relancesOf(invoice)).map(({ status }) => status),
      before.map(({ status }) => status)
    )
    const messages = await db
      .from('outbound_messages')
      .where('organization_id', tenant.organization.id)
    assert.lengthOf(messages, 0)
  })

  test('a text that could not leave is not tried, and nobody floods their own box', async ({
    assert,
  }) => {
    const wrong = await tenant.api.post('/api/v1/template_tests', {
      subject: 'Facture',
      body: '{{paymentLink}}',
    })
    assert.equal(wrong.status, 422)
    assert.containSubset(wrong.body.errors[0], {
      code: 'template_incomplete',
      meta: { missing: ['paymentLink'] },
    })
    const answers = []
    for (let attempt = 0; attempt < 12; attempt++) {
      const { status } = await tenant.api.post('/api/v1/template_tests', {
        subject: 'Facture',
        body: 'Bonjour',
      })
      answers.push(status)
    }
    assert.deepEqual(answers.slice(9), [202, 429, 429])
  })
})
