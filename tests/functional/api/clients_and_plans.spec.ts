import { test } from '@japa/runner'
import { anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import { replanPlans } from '#services/plans/plan_replanner'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)

test.group('Clients', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  test('a client is created with its contacts, cleaned and lowercased', async ({ assert }) => {
    const answer = await tenant.api.post('/api/v1/clients', {
      name: '  Atelier\u0000 Lumière  ',
      kind: 'public_body',
      siren: '552 100 554',
      contacts: [
        { email: ' Compta@Lumiere.EXAMPLE ', name: 'Claire' },
        { email: 'chef@lumiere.example', role: 'cc' },
      ],
    })
    assert.equal(answer.status, 201, answer.text)
    assert.containSubset(answer.body.data, {
      name: 'Atelier Lumière',
      siren: '552100554',
      email: 'compta@lumiere.example',
      open: { count: 0, remainderCents: 0 },
    })
    assert.deepEqual(
      answer.body.data.contacts.map(({ email, role }: { email: string; role: string }) => [
        email,
        role,
      ]),
      [
        ['compta@lumiere.example', 'to'],
        ['chef@lumiere.example', 'cc'],
      ]
    )
  })

  test('wrong values are refused one by one', async ({ assert }) => {
    const cases: [Record<string, unknown>, string][] = [
      [{ siren: '552100555' }, 'siren'],
      [{ timeZone: 'Europe/Atlantide' }, 'timeZone'],
      [{ contacts: [{ email: 'a@b.example' }, { email: 'A@b.example' }] }, 'contacts'],
      [{ contacts: [{ email: 'a@b.example, c@d.example' }] }, 'contacts.0.email'],
      [{ contacts: 'a@b.example' }, 'contacts'],
      [{ country: 'France' }, 'country'],
      [{ paymentTermDays: 400 }, 'paymentTermDays'],
      [{ name: '' }, 'name'],
    ]
    for (const [wrong, field] of cases) {
      const answer = await tenant.api.post('/api/v1/clients', { name: 'Client', ...wrong })
      assert.equal(answer.status, 422, JSON.stringify(wrong))
      assert.isTrue(answer.body.errors[0].field.startsWith(field), answer.text)
    }
  })

  test('contacts are replaced whole, and the ones that stay keep their id', async ({ assert }) => {
    const created = await tenant.api.post('/api/v1/clients', {
      name: 'Client',
      contacts: [{ email: 'a@b.example' }, { email: 'c@d.example' }],
    })
    const [first] = created.body.data.contacts
    const path = `/api/v1/clients/${created.body.data.id}`
    const changed = await tenant.api.patch(path, {
      contacts: [
        { id: first.id, email: 'nouveau@b.example' },
        { email: 'e@f.example', role: 'cc' },
      ],
    })
    assert.equal(changed.status, 200, changed.text)
    assert.deepEqual(
      changed.body.data.contacts.map(({ email }: { email: string }) => email),
      ['nouveau@b.example', 'e@f.example']
    )
    assert.equal(changed.body.data.contacts[0].id, first.id)
    const untouched = await tenant.api.patch(path, { notes: 'Bon payeur' })
    assert.lengthOf(untouched.body.data.contacts, 2)
    assert.equal((await tenant.api.patch(path, { notes: '' })).body.data.notes, '')
  })

  test('an address that was missing lets the reminders that waited for it leave', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    await db
      .from('relance_tasks')
      .where('invoice_id', invoice.id)
      .update({ wait_reason: 'no_recipient', next_attempt_at: new Date(Date.now() + 86_400_000) })
    await tenant.api.patch(`/api/v1/clients/${invoice.clientId}`, {
      contacts: [{ email: 'enfin@client.example' }],
    })
    assert.isTrue((await relancesOf(invoice)).every(({ nextAttemptAt }) => nextAttemptAt === null))
  })

  test('the list is by name, searchable, paged, and forgets archived clients', async ({
    assert,
  }) => {
    for (const name of ['Zoé', 'élan', 'Abeille', 'Étoile', 'bâtir']) {
      await tenant.api.post('/api/v1/clients', {
        name,
        contacts: [{ email: `${name.length}@x.example` }],
      })
    }
    const whole = (await tenant.api.get('/api/v1/clients')).body.data
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await tenant.api.get(
        `/api/v1/clients?limit=2${cursor && `&cursor=${cursor}`}`
      )
      names.push(...body.data.map(({ name }: { name: string }) => name))
      cursor = body.meta.nextCursor
    }
    assert.deepEqual(
      names,
      whole.map(({ name }: { name: string }) => name)
    )
    assert.lengthOf(names, 5)

    const found = await tenant.api.get('/api/v1/clients?q=ETOI')
    assert.equal(found.body.data[0].name, 'Étoile')
    await tenant.api.patch(`/api/v1/clients/${found.body.data[0].id}`, { archived: true })
    assert.lengthOf((await tenant.api.get('/api/v1/clients')).body.data, 4)
    assert.lengthOf((await tenant.api.get('/api/v1/clients?archived=true')).body.data, 1)
  })

  test('a hold on a client covers all of its invoices', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const placed = await tenant.api.post(`/api/v1/clients/${invoice.clientId}/holds`, {
      reason: 'manual',
    })
    assert.equal(placed.status, 201)
    assert.equal(placed.body.data.scope, 'client')
    const shown = await tenant.api.get(`/api/v1/invoices/${invoice.id}`)
    assert.equal(shown.body.data.hold.id, placed.body.data.id)
  })
})

test.group('Plans', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const step = (offsetDays: number, overrides: Record<string, unknown> = {}) => ({
    offsetDays,
    tone: 'amical',
    subject: 'Facture {{numero}}',
    body: 'Bonjour, il reste {{remainder}}.',
    ...overrides,
  })

  test('a formal notice always waits for a person, whatever was asked', async ({ assert }) => {
    const answer = await tenant.api.post('/api/v1/plans', {
      name: 'Le mien',
      steps: [step(30, { tone: 'mise_en_demeure', requiresManualValidation: false }), step(-3)],
    })
    assert.equal(answer.status, 201, answer.text)
    assert.deepEqual(
      answer.body.data.steps.map(
        ({ offsetDays, requiresManualValidation }: Record<string, unknown>) => [
          offsetDays,
          requiresManualValidation,
        ]
      ),
      [
        [-3, false],
        [30, true],
      ]
    )
  })

  test('a word that does not exist is refused when saved, with the one probably meant', async ({
    assert,
  }) => {
    const answer = await tenant.api.post('/api/v1/plans', {
      name: 'Le mien',
      steps: [step(3, { body: 'Bonjour {{cleint.name}}' })],
    })
    assert.equal(answer.status, 422)
    assert.containSubset(answer.body.errors[0], {
      code: 'template',
      field: 'steps.0.body',
      meta: { variable: 'cleint.name', suggestion: 'client.name', problem: 'unknown_variable' },
    })
    for (const body of [
      '{{constructor}}',
      '{{__proto__}}',
      '{{#with}}',
      '{{{{',
      '{{numero',
      'a }} b',
    ]) {
      const refused = await tenant.api.post('/api/v1/plans', {
        name: 'P',
        steps: [step(3, { body })],
      })
      assert.equal(refused.status, 422, body)
    }
  })

  test('two steps cannot fall on the same day, and a step of another plan is unknown', async ({
    assert,
  }) => {
    const twice = await tenant.api.post('/api/v1/plans', { name: 'P', steps: [step(3), step(3)] })
    assert.equal(twice.status, 422)

    const [plan, other] = (await tenant.api.get('/api/v1/plans')).body.data
    const stranger = await tenant.api.patch(`/api/v1/plans/${plan.id}`, {
      steps: [step(3, { id: other.steps[0].id })],
    })
    assert.equal(stranger.status, 422)
    assert.containSubset(stranger.body.errors[0], { code: 'unknown_step', field: 'steps.0.id' })
  })

  test('editing keeps the steps that are named, lets two exchange their days, and moves the reminders', async ({
    assert,
  }) => {
    const created = await tenant.api.post('/api/v1/plans', {
      name: 'P',
      steps: [step(5), step(15), step(25)],
    })
    const plan = created.body.data
    const [first, second] = plan.steps
    const invoice = await anInvoice(tenant, { planId: plan.id, dueDate: addDays(TODAY, 10) })
    const before = await relancesOf(invoice)

    const changed = await tenant.api.patch(`/api/v1/plans/${plan.id}`, {
      steps: [{ ...first, offsetDays: 15 }, { ...second, offsetDays: 5 }, step(40)],
    })
    assert.equal(changed.status, 200, changed.text)
    assert.deepEqual(changed.body.data.steps.map(({ id }: { id: string }) => id).slice(0, 2), [
      second.id,
      first.id,
    ])

    assert.deepEqual(changed.body.data.replan, { done: 0, total: 1 })

    await replanPlans()
    const after = await relancesOf(invoice)
    const open = after.filter(({ status }) => status === 'scheduled')
    assert.lengthOf(open, 3)
    assert.deepEqual(open.map(({ planStepId }) => planStepId).slice(0, 2), [second.id, first.id])
    const dropped = after.find(({ id }) => id === before[2].id)
    assert.equal(dropped?.status, 'cancelled')
  })

  test('archiving takes a plan out of use without touching its invoices; the default one stays', async ({
    assert,
  }) => {
    const plans = (await tenant.api.get('/api/v1/plans')).body.data
    const standard = plans.find(({ isDefault }: { isDefault: boolean }) => isDefault)
    const refused = await tenant.api.delete(`/api/v1/plans/${standard.id}`)
    assert.equal(refused.status, 409)
    assert.equal(refused.body.errors[0].code, 'default_plan')

    const invoice = await anInvoice(tenant, { planId: plans[0].id })
    assert.equal((await tenant.api.delete(`/api/v1/plans/${plans[0].id}`)).status, 204)
    assert.equal((await tenant.api.delete(`/api/v1/plans/${plans[0].id}`)).status, 204)
    assert.lengthOf((await tenant.api.get('/api/v1/plans')).body.data, 2)
    assert.isNotNull((await tenant.api.get(`/api/v1/plans/${plans[0].id}`)).body.data.archivedAt)
    assert.isTrue((await relancesOf(invoice)).some(({ status }) => status === 'scheduled'))
  })

  test('a text is previewed for an example or for an invoice, with what is wrong or missing in it', async ({
    assert,
  }) => {
    const example = await tenant.api.post('/api/v1/template_previews', {
      subject: 'Facture {{numero}}',
      body: '{{client.name}} doit {{remainder}} depuis {{daysLate}} jours {{paymentLink}}',
    })
    assert.equal(example.status, 200, example.text)
    assert.containSubset(example.body.data, {
      subject: 'Facture F-2026-0042',
      body: null,
      missing: ['paymentLink'],
    })

    const invoice = await anInvoice(tenant)
    const real = await tenant.api.post('/api/v1/template_previews', {
      subject: '{{numero}} {{numeor}}',
      body: 'Reste {{remainder}}',
      invoiceId: invoice.id,
    })
    assert.match(real.body.data.body, /^Reste 1\s200,00\s€$/u)
    assert.containSubset(real.body.data.errors.subject[0], {
      variable: 'numeor',
      suggestion: 'numero',
    })
  })
})
