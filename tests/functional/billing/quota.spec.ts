import { randomUUID } from 'node:crypto'
import Organization from '#models/organization'
import { canCreateInvoices } from '#services/billing/quota'
import { aTenant, anInvoice } from '#tests/helpers/factories'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

test.group('Billing: whether so many more invoices may be active', () => {
  test('all of them or none: what fits is allowed, one more is refused with the figures', async ({
    assert,
  }) => {
    const tenant = await aTenant({ plan: 'free' })
    assert.deepEqual(await canCreateInvoices(tenant.organization, 2), { allowed: true })
    assert.deepEqual(await canCreateInvoices(tenant.organization, 3), {
      allowed: false,
      reason: 'free_limit_active_invoices',
      limit: 2,
      current: 0,
      gracePeriodEndsAt: null,
    })
    await anInvoice(tenant)
    assert.deepEqual(await canCreateInvoices(tenant.organization, 1), { allowed: true })
    assert.containsSubset(await canCreateInvoices(tenant.organization, 2), {
      allowed: false,
      limit: 2,
      current: 1,
    })
  })

  test('a historical period of grace lifts the limit until its end, and its end is told', async ({
    assert,
  }) => {
    const { organization } = await aTenant({ plan: 'free' })
    const end = DateTime.utc().plus({ days: 1 })
    await organization.merge({ gracePeriodEndsAt: end }).save()
    assert.deepEqual(await canCreateInvoices(organization, 500), { allowed: true })
    const past = DateTime.utc().minus({ minutes: 1 })
    await organization.merge({ gracePeriodEndsAt: past }).save()
    const refused = await canCreateInvoices(organization, 3)
    assert.containsSubset(refused, {
      allowed: false,
      reason: 'free_limit_active_invoices',
      gracePeriodEndsAt: past.toISO(),
    })
  })

  test('an organization that nobody knows is refused, whatever its offer would be', async ({
    assert,
  }) => {
    for (const plan of ['free', 'business'] as const) {
      const stranger = new Organization().merge({ id: randomUUID(), plan })
      await assert.rejects(() => canCreateInvoices(stranger, 1), /Row not found/)
    }
  })
})
