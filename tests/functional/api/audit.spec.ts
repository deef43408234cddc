import { test } from '@japa/runner'
import Client from '#models/client'
import type Invoice from '#models/invoice'
import { recordAudit } from '#services/activity/audit'
import { recordActivity } from '#services/activity/record'
import { ApiClient } from '#tests/helpers/api_client'
import { anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { keepHouse } from '#services/operations/housekeeping'
import { AUDIT_ACTIONS, AUDITED_ACTIVITY } from '#values/audit'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'

test.group('The audit log', (group) => {
  let tenant: Tenant
  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const lines = async (query = '') => (await tenant.api.get(`/api/v1/audit${query}`)).body

  test('tells a payment and its undoing: who, what, from where, in which request', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const paid = await tenant.api.post(
      `/api/v1/invoices/${invoice.id}/payments`,
      { amountCents: 1_000 },
      { 'user-agent': 'Firefox de Camille' }
    )
    assert.equal(paid.status, 201, paid.text)

    const [line] = (await lines('?topic=money')).data
    assert.equal(line.action, 'payment.recorded')
    assert.deepEqual(line.actor, {
      kind: 'user',
      id: tenant.user.id,
      name: tenant.user.fullName,
    })
    assert.deepEqual(line.subject, {
      type: 'invoice',
      id: invoice.id,
      label: `${invoice.numero} · ${(await Client.findOrFail(invoice.clientId)).name}`,
      invoiceId: invoice.id,
    })
    assert.equal(line.ip, '127.0.0.1')
    assert.equal(line.userAgent, 'Firefox de Camille')
    assert.isString(line.requestId)
    assert.equal(line.data.amountCents, 1_000)
  })

  test('a wrong password is told to the organization, and never with the password', async ({
    assert,
  }) => {
    const visitor = await ApiClient.visitor()
    await visitor.post('/api/v1/session', { email: tenant.user.email, password: 'pas le bon mot' })

    const answer = await tenant.api.get('/api/v1/audit?action=session.refused')
    assert.lengthOf(answer.body.data, 1)
    assert.deepEqual(answer.body.data[0].subject, {
      type: 'user',
      id: tenant.user.id,
      label: tenant.user.fullName,
      invoiceId: null,
    })
    assert.notInclude(answer.text, 'pas le bon mot')
  })

  test('what a line is about has its name: {$self}')
    .with(['relance_task', 'client'] as const)
    .run(async ({ assert }, subject) => {
      const other = await aTenant()
      const [own, foreign] = [await anInvoice(tenant), await anInvoice(other)]
      const idOf = async ({ id, clientId }: Invoice) =>
        subject === 'client'
          ? clientId
          : (await db.from('relance_tasks').where('invoice_id', id).firstOrFail()).id
      const told = async (invoice: Invoice) => {
        await recordAudit(db.connection(), {
          organizationId: tenant.organization.id,
          userId: null,
          action: 'organization.updated',
          subject: { type: subject, id: await idOf(invoice) },
        })
        return (await lines('?limit=1')).data[0].subject
      }
      const { name } = await Client.findOrFail(own.clientId)
      const seen = await told(own)
      assert.equal(seen.label, subject === 'client' ? name : `${own.numero} · ${name}`)
      assert.equal(seen.invoiceId, subject === 'client' ? null : own.id)
      // What belongs to somebody else has no name here, even if a line were about it.
      assert.isNull((await told(foreign)).label)
    })

  test('its pages follow one another without a gap, and filters narrow it', async ({ assert }) => {
    for (let count = 0; count < 5; count++) {
      await recordAudit(db.connection(), {
        organizationId: tenant.organization.id,
        userId: null,
        action: 'plan.changed',
      })
    }
    const first = await lines('?action=plan.changed&limit=2')
    const second = await lines(
      `?action=plan.changed&limit=2&cursor=${encodeURIComponent(first.meta.nextCursor)}`
    )
    const seen = [...first.data, ...second.data].map(({ id }: { id: string }) => id)
    assert.lengthOf(new Set(seen), 4)
    assert.isEmpty((await lines('?action=plan.changed&actor=user')).data)
    assert.isEmpty((await lines('?to=2020-01-01')).data)
    assert.equal((await tenant.api.get('/api/v1/audit?action=nothing')).status, 422)
  })

  test('its file opens no formula, and taking it away is told', async ({ assert }) => {
    await db.connection().transaction((trx) =>
      recordActivity(trx, {
        organizationId: tenant.organization.id,
        kind: 'client_updated',
        actor: tenant.actor,
      })
    )
    await db.from('users').where('id', tenant.user.id).update({ full_name: '=HYPERLINK("x")' })
    const file = await tenant.api.get('/api/v1/audit/export?locale=en')

    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8; header=present')
    assert.include(file.text, 'client.updated')
    assert.notMatch(file.text, /(^|;)"?=HYPERLINK/m)
    assert.equal((await lines('?action=export.downloaded')).data[0].data.what, 'audit')
  })

  test('a line is neither changed nor removed while its organization exists', async ({
    assert,
  }) => {
    const id = tenant.organization.id
    await assert.rejects(
      () => db.from('audit_logs').where('organization_id', id).update({ action: 'x' }),
      /append-only/
    )
    await assert.rejects(
      () => db.from('audit_logs').where('organization_id', id).delete(),
      /append-only/
    )
    await assert.rejects(
      () => db.from('audit_logs').where('organization_id', id).update({ user_id: null }),
      /append-only/
    )
  })

  test('what belongs to no organization is forgotten after a year, and not before', async ({
    assert,
  }) => {
    const age = (months: number) => db.raw(`rubis_now() - make_interval(months => ${months})`)
    const ids = [uuidv7(), uuidv7()]
    await db.table('audit_logs').multiInsert(
      [13, 11].map((months, index) => ({
        id: ids[index],
        action: 'session.refused',
        created_at: age(months),
      }))
    )
    await keepHouse()
    const kept = await db.from('audit_logs').whereIn('id', ids).select('id')
    assert.deepEqual(
      kept.map(({ id }) => id),
      [ids[1]]
    )
    await assert.rejects(() => db.from('audit_logs').where('id', ids[1]).delete(), /append-only/)
  })

  test('its actions are a closed list, each told once', ({ assert }) => {
    assert.lengthOf(new Set(AUDIT_ACTIONS), AUDIT_ACTIONS.length)
    for (const action of Object.values(AUDITED_ACTIVITY)) {
      assert.include(AUDIT_ACTIONS, action)
    }
  })
})
