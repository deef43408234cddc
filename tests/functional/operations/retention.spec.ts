import { keepHouse } from '#services/operations/housekeeping'
import { backToNow, travelTo } from '#tests/helpers/clock'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { randomUUID } from 'node:crypto'

const BEGINS = DateTime.fromISO('2026-03-02T09:00:00Z')

interface Kept {
  table: string
  /** from BEGINS to the last hour it is there */
  for: { hours?: number; days?: number; years?: number }
  row: (tenant: Tenant) => Record<string, unknown>
}

const KEPT: Kept[] = [
  {
    table: 'account_links',
    for: { days: 7 },
    row: ({ user }) => ({
      user_id: user.id,
      purpose: 'reset_password',
      token_hash: Buffer.alloc(32, 1),
      created_at: BEGINS.minus({ hours: 1 }).toJSDate(),
      expires_at: BEGINS.toJSDate(),
    }),
  },
  {
    table: 'idempotency_keys',
    for: { hours: 48 },
    row: ({ organization }) => ({
      organization_id: organization.id,
      key: 'k',
      request_hash: 'h',
      locked_until: BEGINS.toJSDate(),
      created_at: BEGINS.toJSDate(),
    }),
  },
  {
    table: 'outbox',
    for: { days: 90 },
    row: ({ organization }) => ({
      organization_id: organization.id,
      dedupe_key: 'retention',
      kind: 'notice.plan_ended',
      done_at: BEGINS.toJSDate(),
    }),
  },
  {
    table: 'webhook_events',
    for: { days: 90 },
    row: () => ({
      provider: 'inbound',
      event_id: 'e',
      type: 't',
      payload_encrypted: 'x',
      processed_at: BEGINS.toJSDate(),
    }),
  },
  {
    table: 'data_exports',
    for: { years: 1 },
    row: ({ organization, user }) => ({
      organization_id: organization.id,
      asked_by: user.id,
      status: 'failed',
      created_at: BEGINS.toJSDate(),
    }),
  },
]

test.group('What is forgotten, and when', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => backToNow())

  test('a row of {table} is there until its time is over, and no longer')
    .with(KEPT)
    .run(async ({ assert }, { table, for: life, row }) => {
      await travelTo(BEGINS)
      const id = randomUUID()
      await db.table(table).insert({ id, ...row(await aTenant()) })

      await travelTo(BEGINS.plus(life).minus({ minutes: 1 }))
      await keepHouse()
      assert.lengthOf(await db.from(table).where('id', id), 1)

      await travelTo(BEGINS.plus(life).plus({ minutes: 1 }))
      await keepHouse()
      assert.lengthOf(await db.from(table).where('id', id), 0)
    })

  test('what an event of Stripe says is there for thirty days; that it was dealt with, longer', async ({
    assert,
  }) => {
    await travelTo(BEGINS)
    const event = {
      provider: 'stripe',
      event_id: 'evt_1',
      type: 'customer.updated',
      payload_encrypted: 'sealed',
    }
    await db.table('webhook_events').multiInsert([
      { ...event, id: randomUUID(), processed_at: BEGINS.toJSDate() },
      { ...event, id: randomUUID(), event_id: 'evt_2' },
    ])
    const words = async () => {
      await keepHouse()
      const rows = await db.from('webhook_events').orderBy('event_id')
      return rows.map(({ payload_encrypted: payload }) => payload)
    }
    await travelTo(BEGINS.plus({ days: 29 }))
    assert.deepEqual(await words(), ['sealed', 'sealed'])
    await travelTo(BEGINS.plus({ days: 31 }))
    assert.deepEqual(await words(), ['', 'sealed'], 'what waits keeps its words')
  })
})
