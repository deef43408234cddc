import { test } from '@japa/runner'
import { vault } from '#lib/vault'
import type RelanceTask from '#models/relance_task'
import Organization from '#models/organization'
import {
  aClient,
  aDraftedWarning,
  anInvoice,
  aRelance,
  aTenant,
  relancesOf,
  type Tenant,
} from '#tests/helpers/factories'
import { addDays, weekdayOf, type LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)

interface Line {
  at: string
  recipient: string | null
  subject: string | null
  reason: { cause: string; wantedOn: string; closure?: string; reason?: string }
  relance: { id: string; status: string; tone: string; invoice: { numero: string } }
}

test.group('The agenda', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const agenda = async (query: string): Promise<{ data: Line[]; meta: Record<string, never> }> => {
    const answer = await tenant.api.get(`/api/v1/agenda?${query}`)
    if (answer.status !== 200) {
      throw new Error(answer.text)
    }
    return answer.body
  }

  test('says to whom, about what and when each reminder leaves, by date, page by page', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    await anInvoice(tenant, { dueDate: addDays(TODAY, 40) })
    const { data } = await agenda('view=upcoming&limit=100')
    assert.isAbove(data.length, 5)
    assert.deepEqual(
      data.map(({ at }) => at),
      data.map(({ at }) => at).toSorted()
    )
    const first = data.find(({ relance }) => relance.invoice.numero === invoice.numero)
    assert.match(first?.recipient ?? '', /@client\.example$/)
    assert.include(first?.subject ?? '', invoice.numero)

    const paged: string[] = []
    let cursor = ''
    do {
      const page = await agenda(`view=upcoming&limit=2${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.data.map(({ relance }) => relance.id))
      cursor = page.meta.nextCursor ?? ''
    } while (cursor)
    assert.deepEqual(
      paged,
      data.map(({ relance }) => relance.id)
    )
  })

  test('is narrowed by tone, client, plan and status; the counts follow', async ({ assert }) => {
    const client = await aClient(tenant)
    await anInvoice(tenant, { clientId: client.id })
    const warning = await aDraftedWarning(tenant)
    const all = (await agenda('view=upcoming&limit=100')).data.length
    const firm = (await agenda('view=upcoming&tone=ferme&limit=100')).data
    assert.isTrue(firm.every(({ relance }) => relance.tone === 'ferme'))
    const ofClient = (await agenda(`view=upcoming&clientId=${client.id}&limit=100`)).data
    assert.isAbove(ofClient.length, 0)
    assert.isBelow(ofClient.length, all)
    const plan = tenant.organization.defaultPlanId
    assert.lengthOf((await agenda(`view=upcoming&planId=${plan}&limit=100`)).data, all)
    assert.lengthOf((await agenda(`view=upcoming&planId=${client.id}`)).data, 0)

    const attention = await agenda('view=attention&status=drafted')
    assert.deepEqual(
      attention.data.map(({ relance }) => relance.id),
      [warning.id]
    )
    assert.lengthOf((await agenda('view=attention&status=failed')).data, 0)

    const counts = (await tenant.api.get('/api/v1/agenda/counts')).body.data
    assert.deepEqual(counts, { upcoming: all, attention: 1, left: 0 })
    const narrowed = await tenant.api.get(`/api/v1/agenda/counts?clientId=${client.id}`)
    assert.deepEqual(narrowed.body.data, { upcoming: ofClient.length, attention: 0, left: 0 })
  })

  test('what left is read from the mail that left, the newest first, with what would have', async ({
    assert,
  }) => {
    const [first, second] = await relancesOf(await anInvoice(tenant))
    await aRelance(tenant)
    for (const [task, days] of [
      [first, 9],
      [second, 3],
    ] as const) {
      await aSentMail(tenant, task, new Date(Date.now() - days * 86_400_000))
    }
    const { data } = await agenda('view=left')
    assert.deepEqual(
      data.map(({ relance }) => relance.id),
      [second.id, first.id]
    )
    const pages = await agenda('view=left&limit=1')
    const next = await agenda(`view=left&limit=1&cursor=${pages.meta.nextCursor}`)
    assert.equal(next.data[0].relance.id, first.id)
    assert.isNull(next.meta.nextCursor)
    assert.lengthOf((await agenda('view=left&status=rehearsed')).data, 0)
    assert.lengthOf((await agenda('view=left&status=sent')).data, 2)
  })

  test('a closed day says so and why the date moved', async ({ assert }) => {
    await Organization.query()
      .where('id', tenant.organization.id)
      .update({ window_always_open: false })
    const due = nextSaturday(addDays(TODAY, 20))
    await anInvoice(tenant, { dueDate: due })
    const { data, meta } = await agenda('view=upcoming&limit=100')
    const moved = data.filter(({ reason }) => reason.cause === 'moved')
    assert.isAbove(moved.length, 0)
    for (const { at, reason } of moved) {
      assert.include(['weekend', 'holiday'], reason.closure ?? '')
      assert.isAbove(Date.parse(at), Date.parse(reason.wantedOn))
    }
    const closed: { date: string; closure: string }[] = meta.closedDays
    assert.isTrue(closed.some(({ closure }) => closure === 'weekend'))
    assert.deepEqual(
      closed.map(({ date }) => date),
      closed.map(({ date }) => date).toSorted()
    )
  })

  test('refuses a view, a tone or a cursor that it does not know', async ({ assert }) => {
    for (const query of [
      '',
      'view=demain',
      'view=left&tone=fou',
      'view=left&planId=1',
      'view=left&cursor=x',
    ]) {
      assert.equal((await tenant.api.get(`/api/v1/agenda?${query}`)).status, 422, query)
    }
    const { meta } = await agenda('view=upcoming&limit=1')
    const crossed = await tenant.api.get(
      `/api/v1/agenda?view=left&cursor=${meta.nextCursor ?? 'x'}`
    )
    assert.equal(crossed.status, 422)
    assert.equal((await tenant.api.get('/api/v1/agenda/counts?tone=fou')).status, 422)
  })
})

function nextSaturday(from: LocalDate): LocalDate {
  return weekdayOf(from) === 6 ? from : nextSaturday(addDays(from, 1))
}

/** As Settle leaves it: the mail kept, the reminder sent. */
async function aSentMail({ organization }: Tenant, task: RelanceTask, sentAt: Date) {
  await db.table('outbound_messages').insert({
    id: task.id,
    organization_id: organization.id,
    client_id: task.clientId,
    invoice_id: task.invoiceId,
    idempotency_key: `mail/${task.id}`,
    message_id_header: `<${task.id}@test>`,
    transport: 'smtp',
    payload_encrypted: vault.seal('outbound_messages.payload', {
      to: { name: null, address: 'compta@parti.example' },
      subject: 'Ce qui est parti',
    }),
    payload_sha256: 'x',
    remainder_cents: 120_000,
    accepted_at: sentAt,
  })
  await db.rawQuery(
    `UPDATE relance_tasks SET status = 'sending', lease_until = now() WHERE id = ?`,
    [task.id]
  )
  await db.rawQuery(
    `UPDATE relance_tasks SET status = 'sent', sent_at = ?, started_at = ?, outbound_message_id = ?
      WHERE id = ?`,
    [sentAt, sentAt, task.id, task.id]
  )
}
