import { test } from '@japa/runner'
import { recordPayment } from '#services/invoices/payments'
import { aClient, anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)
const NO_ONE = '019f0000-0000-7000-8000-000000000000'

test.group('The list of clients', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const names = async (query: string) => {
    const { status, body, text } = await tenant.api.get(`/api/v1/clients?${query}`)
    if (status !== 200) {
      throw new Error(text)
    }
    return body.data.map(({ name }: { name: string }) => name)
  }

  const owing = async (name: string, amounts: [cents: number, dueIn: number][]) => {
    const client = await aClient(tenant, { name })
    for (const [amountTtcCents, dueIn] of amounts) {
      await anInvoice(tenant, {
        clientId: client.id,
        amountTtcCents,
        dueDate: addDays(TODAY, dueIn),
        planId: null,
      })
    }
    return client
  }

  const pays = async (clientId: string, delays: number[]) => {
    for (const delay of delays) {
      const dueDate = addDays(TODAY, -delay - 1)
      const invoice = await anInvoice(tenant, { clientId, dueDate, planId: null })
      await recordPayment(
        tenant.organization.id,
        invoice.id,
        { amountCents: null, paidOn: addDays(dueDate, delay), method: 'transfer' },
        tenant.actor
      )
    }
  }

  test('says what each owes, what is late and how they pay', async ({ assert }) => {
    const client = await owing('Atelier', [
      [120_000, -10],
      [30_000, 5],
    ])
    await pays(client.id, [10, 12, 14])
    const [row] = (await tenant.api.get('/api/v1/clients')).body.data
    assert.deepEqual(row.figures, {
      openCount: 2,
      openCents: 150_000,
      lateCount: 1,
      lateCents: 120_000,
      invoiceCount: 5,
    })
    assert.deepEqual(row.habit, {
      level: 'slow',
      score: 80,
      medianDays: 12,
      averageDays: 12,
      payments: 3,
    })
    assert.isNull(row.plan)
    assert.equal(row.contactCount, 1)
  })

  test('sorts by what is owed, late and waited for, page after page without a gap', async ({
    assert,
  }) => {
    const a = await owing('A', [[10_000, 5]])
    const b = await owing('B', [[90_000, -3]])
    await owing('C', [[50_000, -3]])
    await owing('D', [])
    await owing('E', [])
    await pays(a.id, [30])
    await pays(b.id, [-4])

    const walk = async (sort: string) => {
      const seen: string[] = []
      let cursor = ''
      do {
        const { body, text } = await tenant.api.get(`/api/v1/clients?sort=${sort}&limit=2${cursor}`)
        assert.isArray(body.data, text)
        seen.push(...body.data.map(({ name }: { name: string }) => name))
        cursor = body.meta.nextCursor ? `&cursor=${body.meta.nextCursor}` : ''
      } while (cursor !== '')
      return seen
    }
    assert.deepEqual(await walk('name'), ['A', 'B', 'C', 'D', 'E'])
    assert.deepEqual((await walk('-open')).slice(0, 3), ['B', 'C', 'A'])
    assert.deepEqual((await walk('-late')).slice(0, 2), ['B', 'C'])
    assert.deepEqual((await walk('-delay')).slice(0, 2), ['A', 'B'])
    for (const sort of ['-open', '-late', '-delay']) {
      assert.sameMembers(await walk(sort), ['A', 'B', 'C', 'D', 'E'])
    }
  })

  test('is narrowed by kind, lateness, name, address and number', async ({ assert }) => {
    await owing('Société', [[10_000, -5]])
    const { id } = await aClient(tenant, { name: 'Madame Étienne', kind: 'consumer' })
    await aClient(tenant, { name: 'Mairie', kind: 'public_body', siren: '552100554' })
    assert.deepEqual(await names('late=true'), ['Société'])
    assert.deepEqual(await names('kind=consumer'), ['Madame Étienne'])
    assert.deepEqual(await names('q=etienne'), ['Madame Étienne'])
    assert.deepEqual(await names('q=552%20100'), ['Mairie'])
    const { email } = (await tenant.api.get(`/api/v1/clients/${id}`)).body.data
    assert.deepEqual(await names(`q=${email}`), ['Madame Étienne'])
    assert.deepEqual(await names('q=%25_%27%3B--'), [])
  })

  test('refuses what it does not know', async ({ assert }) => {
    const wrong = ['sort=amount', 'kind=robot', 'late=maybe', 'limit=0', 'limit=101', 'cursor=x']
    for (const query of wrong) {
      assert.equal((await tenant.api.get(`/api/v1/clients?${query}`)).status, 422, query)
    }
    const { body } = await tenant.api.get('/api/v1/clients?sort=-open&limit=1')
    const cursor = body.meta.nextCursor ?? ''
    if (cursor !== '') {
      assert.equal((await tenant.api.get(`/api/v1/clients?sort=name&cursor=${cursor}`)).status, 422)
    }
  })
})

test.group('The sheet of a client', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const sheet = (id: string) => `/api/v1/clients/${id}`

  test('two tabs cannot overwrite each other, and the second one keeps what it typed', async ({
    assert,
  }) => {
    const { id } = await aClient(tenant)
    const { revision } = (await tenant.api.get(sheet(id))).body.data
    const first = await tenant.api.patch(sheet(id), { revision, notes: 'Appeler Claire' })
    assert.equal(first.status, 200, first.text)
    assert.equal(first.body.data.revision, revision + 1)
    assert.equal(first.body.data.notesEdited.by, tenant.user.fullName)

    const second = await tenant.api.patch(sheet(id), { revision, notes: 'Appeler Paul' })
    assert.equal(second.status, 409)
    assert.deepEqual(second.body.errors[0].code, 'client_changed')
    assert.equal(second.body.errors[0].meta.revision, revision + 1)
    assert.equal((await tenant.api.get(sheet(id))).body.data.notes, 'Appeler Claire')

    const again = await tenant.api.patch(sheet(id), {
      revision: revision + 1,
      notes: 'Appeler Paul',
    })
    assert.equal(again.body.data.notes, 'Appeler Paul')
  })

  test('twenty-five wrong inputs are refused, each at its field, and nothing is written', async ({
    assert,
  }) => {
    const { id } = await aClient(tenant)
    const before = (await tenant.api.get(sheet(id))).body.data
    const wrong: [Record<string, unknown>, field: string][] = [
      [{ name: '   ' }, 'name'],
      [{ name: 12 }, 'name'],
      [{ name: 'x'.repeat(161) }, 'name'],
      [{ kind: 'robot' }, 'kind'],
      [{ siren: '123' }, 'siren'],
      [{ siren: '552100555' }, 'siren'],
      [{ siret: '55210055400012' }, 'siret'],
      [{ siret: 'abc' }, 'siret'],
      [{ siren: '552100554', siret: '73282932000074' }, 'siret'],
      [{ vatNumber: 'FR00552100554' }, 'vatNumber'],
      [{ vatNumber: '12' }, 'vatNumber'],
      [{ postalCode: '1234567890123' }, 'postalCode'],
      [{ country: 'France' }, 'country'],
      [{ locale: 'de' }, 'locale'],
      [{ timeZone: 'Europe/Atlantide' }, 'timeZone'],
      [{ planId: 'x' }, 'planId'],
      [{ planId: NO_ONE }, 'planId'],
      [{ paymentTermDays: -1 }, 'paymentTermDays'],
      [{ paymentTermDays: 366 }, 'paymentTermDays'],
      [{ paymentTermDays: 2.5 }, 'paymentTermDays'],
      [{ paymentTermDays: '30' }, 'paymentTermDays'],
      [{ notes: 'x'.repeat(4001) }, 'notes'],
      [{ notes: { a: 1 } }, 'notes'],
      [{ contacts: [{ email: 'a@b' }] }, 'contacts.0.email'],
      [{ contacts: [{ email: '"a b"@c.example' }] }, 'contacts.0.email'],
      [{ contacts: [{ email: 'a@b.example' }, { email: 'A@B.example' }] }, 'contacts'],
      [{ contacts: [{ email: 'a@b.example', role: 'bcc' }] }, 'contacts.0.role'],
      [
        { contacts: Array.from({ length: 21 }, (_, n) => ({ email: `a${n}@b.example` })) },
        'contacts',
      ],
      [{ archived: 'yes' }, 'archived'],
      [{ revision: 0 }, 'revision'],
      [{ revision: '1' }, 'revision'],
    ]
    for (const [input, field] of wrong) {
      const answer = await tenant.api.patch(sheet(id), input)
      assert.equal(answer.status, 422, `${JSON.stringify(input)} ${answer.text}`)
      assert.equal(answer.body.errors[0].field, field, answer.text)
    }
    assert.deepEqual((await tenant.api.get(sheet(id))).body.data, before)
  })

  test('numbers are checked, cleaned, and a SIRET gives its SIREN', async ({ assert }) => {
    const { id } = await aClient(tenant)
    const answer = await tenant.api.patch(sheet(id), {
      siret: '732 829 320 00074',
      vatNumber: 'FR 44 732 829 320',
    })
    assert.equal(answer.status, 200, answer.text)
    assert.containSubset(answer.body.data, {
      siren: '732829320',
      siret: '73282932000074',
      vatNumber: 'FR44732829320',
    })
    const german = await tenant.api.patch(sheet(id), { vatNumber: 'DE136695976' })
    assert.equal(german.status, 200, german.text)
  })

  test('an address that is refused says so beside it', async ({ assert }) => {
    const { id } = await aClient(tenant)
    const [{ email }] = (await tenant.api.get(sheet(id))).body.data.contacts
    await db.table('suppressions').insert({
      id: NO_ONE,
      organization_id: tenant.organization.id,
      email,
      reason: 'hard_bounce',
    })
    const [contact] = (await tenant.api.get(sheet(id))).body.data.contacts
    assert.equal(contact.suppressed.reason, 'hard_bounce')
  })

  test('who still owes is not archived; who never did is deleted; the others keep their name', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const refused = await tenant.api.delete(sheet(invoice.clientId))
    assert.equal(refused.status, 409)
    assert.containSubset(refused.body.errors[0], {
      code: 'client_has_open_invoices',
      meta: { openCount: 1 },
    })
    assert.equal((await tenant.api.patch(sheet(invoice.clientId), { archived: true })).status, 409)

    await recordPayment(
      tenant.organization.id,
      invoice.id,
      { amountCents: null, paidOn: TODAY, method: 'transfer' },
      tenant.actor
    )
    const archived = await tenant.api.delete(sheet(invoice.clientId))
    assert.equal(archived.body.data.outcome, 'archived', archived.text)
    assert.equal((await tenant.api.get(`/api/v1/invoices/${invoice.id}`)).status, 200)
    const back = await tenant.api.patch(sheet(invoice.clientId), { archived: false })
    assert.isNull(back.body.data.archivedAt)

    const never = await aClient(tenant)
    assert.equal((await tenant.api.delete(sheet(never.id))).body.data.outcome, 'deleted')
    assert.equal((await tenant.api.get(sheet(never.id))).status, 404)
    assert.equal((await tenant.api.delete(sheet(never.id))).status, 404)
  })

  test('what people do to it is told in its history, with who', async ({ assert }) => {
    const created = await tenant.api.post('/api/v1/clients', { name: 'Atelier' })
    const { id } = created.body.data
    await tenant.api.patch(sheet(id), { city: 'Brest' })
    await tenant.api.post(`${sheet(id)}/holds`, { reason: 'manual', note: 'Appel jeudi' })
    const { body } = await tenant.api.get(`${sheet(id)}/activity`)
    assert.deepEqual(
      body.data.map(({ kind }: { kind: string }) => kind),
      ['hold_placed', 'client_updated', 'client_created']
    )
    assert.equal(body.data[1].actor.name, tenant.user.fullName)
    assert.deepEqual(body.data[1].payload, { fields: ['city'] })
    const page = await tenant.api.get(`${sheet(id)}/activity?limit=1`)
    const rest = await tenant.api.get(
      `${sheet(id)}/activity?limit=5&cursor=${page.body.meta.nextCursor}`
    )
    assert.lengthOf(rest.body.data, 2)
    assert.equal((await tenant.api.get(`${sheet(NO_ONE)}/activity`)).status, 404)
  })

  test('two sheets that look like one client are pointed out', async ({ assert }) => {
    const one = await aClient(tenant, { name: 'Été & Fils', siren: '552100554' })
    const two = await aClient(tenant, { name: 'ete & fils' })
    const three = await aClient(tenant, { name: 'Autre', siren: '552100554' })
    const { lookalikes } = (await tenant.api.get(sheet(one.id))).body.data
    assert.sameDeepMembers(lookalikes, [
      { id: two.id, name: 'ete & fils', reason: 'name' },
      { id: three.id, name: 'Autre', reason: 'siren' },
    ])
  })

  test('another plan says what it would do to the open invoices, then does it', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const disputed = await anInvoice(tenant, { clientId: invoice.clientId })
    await tenant.api.post(`/api/v1/invoices/${disputed.id}/litigation`, { reason: 'Conteste' })
    const plan = await tenant.api.post('/api/v1/plans', {
      name: 'Doux',
      steps: [{ offsetDays: 20, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
    })
    const planId = plan.body.data.id
    const path = `${sheet(invoice.clientId)}/plan`
    const states = async () => (await relancesOf(invoice)).map((task) => task.serialize())
    const before = await states()
    const preview = await tenant.api.get(`${path}?planId=${planId}`)
    assert.lengthOf(preview.body.data, 1, preview.text)
    const [row] = preview.body.data
    assert.equal(row.id, invoice.id)
    assert.equal(row.inserted, 1)
    assert.equal(row.cancelled, before.length)
    assert.isTrue(row.nextAfter > row.nextBefore)
    assert.deepEqual(await states(), before)

    const kept = await tenant.api.put(path, { planId })
    assert.deepEqual(kept.body.data, { changedInvoices: 0 })
    const changed = await tenant.api.put(path, { planId, applyToOpen: true })
    assert.deepEqual(changed.body.data, { changedInvoices: 1 })
    const after = await relancesOf(invoice)
    const scheduled = after.filter(({ status }) => status === 'scheduled')
    assert.lengthOf(scheduled, 1)
    assert.equal(scheduled[0].sendAt.toUTC().toISO(), row.nextAfter)
    assert.isEmpty((await tenant.api.get(`${path}?planId=${planId}`)).body.data)

    for (const body of [{}, { planId: 'x' }, { planId: NO_ONE }, { planId, applyToOpen: 'yes' }]) {
      assert.equal((await tenant.api.put(path, body)).status, 422, JSON.stringify(body))
    }
    assert.equal((await tenant.api.get(`${path}?planId=${NO_ONE}`)).status, 422)
    assert.equal((await tenant.api.get(`${sheet(NO_ONE)}/plan`)).status, 404)
  })
})
