import { test } from '@japa/runner'
import { openLitigation, cancelInvoice } from '#services/invoices/lifecycle'
import { recordPayment } from '#services/invoices/payments'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)
const CENTS = [40_000, 5_000, 90_000, 5_000]

interface Row {
  id: string
  status: string
  dueDate: string
  remainderCents: number
  client: { name: string }
}

test.group('Orders of the list of invoices', (group) => {
  let tenant: Tenant

  async function list(query: string) {
    const rows: Row[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const after: string = cursor ? `&cursor=${cursor}` : ''
      const { body } = await tenant.api.get(`/api/v1/invoices?${query}${after}`)
      rows.push(...body.data)
      cursor = body.meta.nextCursor
    }
    return rows
  }

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    // Two clients of one name, and one that is written in small letters.
    for (const name of ['Zinc', 'atelier', 'Kerbrat', 'Kerbrat']) {
      const client = await aClient(tenant, { name })
      for (const [at, amountTtcCents] of CENTS.entries()) {
        const dueDate = addDays(TODAY, 40 - at * 20)
        const one = await anInvoice(tenant, { clientId: client.id, amountTtcCents, dueDate })
        const { id } = tenant.organization
        if (name === 'Zinc' && at === 0) {
          await openLitigation(id, one.id, 'Conteste', tenant.actor)
        }
        if (name === 'Zinc' && at === 1) {
          await recordPayment(
            id,
            one.id,
            { amountCents: null, paidOn: TODAY, method: 'transfer' },
            tenant.actor
          )
        }
        if (name === 'Zinc' && at === 2) {
          await cancelInvoice(id, one.id, tenant.actor)
        }
      }
    }
  })

  test('turned round, a list gives the same rows from the last to the first: {$self}')
    .with(['dueDate', 'amount', 'numero', 'client', 'status', 'remainder'])
    .run(async ({ assert }, sort) => {
      const there = (await list(`sort=${sort}&limit=3`)).map(({ id }) => id)
      const back = (await list(`sort=-${sort}&limit=5`)).map(({ id }) => id)
      assert.lengthOf(new Set(there), 16)
      assert.deepEqual(back, there.toReversed())
    })

  test('by client: their names whatever their case, each by due date', async ({ assert }) => {
    const rows = await list('sort=client&limit=3')
    assert.deepEqual(
      rows.map(({ client }) => client.name),
      ['atelier', 'Kerbrat', 'Kerbrat', 'Zinc'].flatMap((name) => Array<string>(4).fill(name))
    )
    assertByDay(
      assert,
      rows.filter(({ client }) => client.name === 'atelier')
    )
    assertByDay(
      assert,
      rows.filter(({ client }) => client.name === 'Kerbrat')
    )
  })

  test('by status: what waits for a person first, what is over last, each by due date', async ({
    assert,
  }) => {
    const rows = await list('sort=status&limit=3')
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['litigation', ...Array<string>(13).fill('pending'), 'paid', 'cancelled']
    )
    assertByDay(assert, rows.slice(1, 14))
    assert.lengthOf(await list('sort=status&view=late&limit=3'), 4)
    assert.lengthOf(await list('sort=-client&status[]=paid&status[]=litigation&limit=1'), 2)
  })

  test('by what is left: nothing of what was given up', async ({ assert }) => {
    const rows = await list('sort=-remainder&limit=3')
    assert.sameMembers(
      rows.slice(-2).map(({ status }) => status),
      ['paid', 'cancelled']
    )
    const left = rows.slice(0, -2).map(({ remainderCents }) => remainderCents)
    assert.deepEqual(
      left,
      left.toSorted((one, other) => other - one)
    )
  })
})

function assertByDay(assert: Assert, rows: readonly Row[]) {
  const days = rows.map(({ dueDate }) => dueDate)
  assert.deepEqual(days, days.toSorted())
}
