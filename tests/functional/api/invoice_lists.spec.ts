import { test } from '@japa/runner'
import { recordPayment } from '#services/invoices/payments'
import { openLitigation } from '#services/invoices/lifecycle'
import { INVOICE_SORTS } from '#services/lists/invoice_views'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

async function everyPage(tenant: Tenant, query: string) {
  const rows: { id: string }[] = []
  let cursor: string | null = ''
  for (let page = 0; page < 50 && cursor !== null; page++) {
    const after: string = cursor ? `&cursor=${cursor}` : ''
    const { body } = await tenant.api.get(`/api/v1/invoices?${query}${after}`)
    rows.push(...body.data)
    cursor = body.meta.nextCursor
  }
  return rows
}

test.group('Lists of invoices', (group) => {
  let tenant: Tenant
  let late: string[] = []
  let upcoming: string[] = []

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    const [lumiere, evian] = [
      await aClient(tenant, { name: 'Atelier Lumière' }),
      await aClient(tenant, { name: 'Évian & Fils' }),
    ]
    for (let at = 0; at < 7; at++) {
      const clientId = at % 2 ? lumiere.id : evian.id
      const amountTtcCents = 10_000 * (at % 3) + 5_000
      late.push(
        (
          await anInvoice(tenant, {
            clientId,
            amountTtcCents,
            dueDate: addDays(TODAY, -5 - (at % 3)),
          })
        ).id
      )
      upcoming.push(
        (
          await anInvoice(tenant, {
            clientId,
            amountTtcCents,
            dueDate: addDays(TODAY, 5 + (at % 3)),
          })
        ).id
      )
    }
    const paid = await anInvoice(tenant, { clientId: lumiere.id, dueDate: addDays(TODAY, -90) })
    await recordPayment(
      tenant.organization.id,
      paid.id,
      { amountCents: null, paidOn: TODAY, method: 'transfer' },
      tenant.actor
    )
    const disputed = await anInvoice(tenant, { clientId: evian.id, dueDate: addDays(TODAY, -90) })
    await openLitigation(tenant.organization.id, disputed.id, 'Conteste', tenant.actor)
  })

  test('every page put end to end gives every row once, in order, for each sort: {$self}')
    .with([...INVOICE_SORTS])
    .run(async ({ assert }, sort) => {
      const whole = (await tenant.api.get(`/api/v1/invoices?view=to_chase&sort=${sort}&limit=100`))
        .body
      const paged = await everyPage(tenant, `view=to_chase&sort=${sort}&limit=3`)
      assert.equal(whole.data.length, 14)
      assert.isNull(whole.meta.nextCursor)
      assert.deepEqual(ids(paged), ids(whole.data))
      assert.equal(new Set(ids(paged)).size, 14)
    })

  test('sorts by what was asked', async ({ assert }) => {
    const amounts = (await everyPage(tenant, 'view=all&sort=-amount&limit=4')) as unknown as {
      amountTtcCents: number
    }[]
    const values = amounts.map(({ amountTtcCents }) => amountTtcCents)
    assert.deepEqual(
      values,
      values.toSorted((a, b) => b - a)
    )
  })

  test('each tab shows its invoices', async ({ assert }) => {
    assert.sameMembers(ids(await everyPage(tenant, 'view=late')), late)
    assert.sameMembers(ids(await everyPage(tenant, 'view=upcoming')), upcoming)
    assert.lengthOf(await everyPage(tenant, 'view=paid'), 1)
    assert.lengthOf(await everyPage(tenant, 'view=litigation'), 1)
    assert.lengthOf(await everyPage(tenant, 'view=cancelled'), 0)
    assert.lengthOf(await everyPage(tenant, 'view=all&limit=5'), 16)
    assert.lengthOf(await everyPage(tenant, 'view=paid&status=pending'), 0)
  })

  test('the figures of the tabs are those of the lists', async ({ assert }) => {
    const { views, filtered } = (await tenant.api.get('/api/v1/invoices/totals')).body.data
    assert.isNull(filtered)
    for (const view of ['to_chase', 'late', 'upcoming', 'litigation', 'paid', 'cancelled', 'all']) {
      const rows = (await everyPage(tenant, `view=${view}&limit=100`)) as unknown as {
        remainderCents: number
      }[]
      assert.deepEqual(views[view], {
        count: rows.length,
        remainderCents: rows.reduce((sum, row) => sum + row.remainderCents, 0),
      })
    }
  })

  test('filters combine, and their sums are those of the rows', async ({ assert }) => {
    const query = `view=late&minCents=10000&dueFrom=${addDays(TODAY, -6)}&q=lumi`
    const rows = (await everyPage(tenant, query)) as unknown as {
      remainderCents: number
      client: { name: string }
    }[]
    assert.isAbove(rows.length, 0)
    assert.isTrue(
      rows.every((row) => row.client.name === 'Atelier Lumière' && row.remainderCents >= 10_000)
    )
    const { filtered } = (await tenant.api.get(`/api/v1/invoices/totals?${query}`)).body.data
    assert.containSubset(filtered, {
      count: rows.length,
      capped: false,
      remainderCents: rows.reduce((sum, row) => sum + row.remainderCents, 0),
    })
  })

  test('states are asked several at once, by their status or by their due date', async ({
    assert,
  }) => {
    assert.sameMembers(ids(await everyPage(tenant, 'status=late&limit=4')), late)
    assert.sameMembers(ids(await everyPage(tenant, 'status[]=late&status[]=upcoming&limit=4')), [
      ...late,
      ...upcoming,
    ])
    assert.lengthOf(await everyPage(tenant, 'status[]=paid&status[]=litigation&limit=1'), 2)
    assert.lengthOf(await everyPage(tenant, 'view=upcoming&status=late'), 0)
    assert.sameMembers(ids(await everyPage(tenant, 'view=late&status=pending')), late)
    for (const sort of ['-amount', 'numero', 'dueDate']) {
      assert.lengthOf(
        await everyPage(tenant, `status[]=late&status[]=paid&sort=${sort}&limit=3`),
        8
      )
    }
  })

  test('amounts, names, numbers, plans and the step to come narrow the list', async ({
    assert,
  }) => {
    type Row = {
      id: string
      numero: string
      amountTtcCents: number
      client: { name: string }
      relancesToCome: number
      nextRelance: { tone: string } | null
    }
    const rows = async (query: string) => (await everyPage(tenant, query)) as unknown as Row[]
    const all = await rows('limit=100')

    const amounts = await rows('amountMinCents=15000&amountMaxCents=15000')
    assert.sameMembers(ids(amounts), ids(all.filter((row) => row.amountTtcCents === 15_000)))
    const names = await rows('client[]=lumi&client[]=EVIAN')
    assert.lengthOf(names, all.length)
    assert.isTrue(
      (await rows('client=lumi')).every(({ client }) => client.name.includes('Lumière'))
    )
    const [{ numero }] = all
    assert.deepEqual(ids(await rows(`numero=${numero.toLowerCase()}`)), [all[0].id])

    const tones = new Set(all.flatMap(({ nextRelance }) => nextRelance?.tone ?? []))
    assert.isAbove(tones.size, 0)
    for (const tone of tones) {
      assert.sameMembers(
        ids(await rows(`step=${tone}&limit=3`)),
        ids(all.filter((row) => row.nextRelance?.tone === tone))
      )
    }
    assert.lengthOf(await rows('hasPlan=false'), 0)
    assert.lengthOf(await rows('plan=zzz'), 0)
    assert.isTrue(all.every((row) => row.relancesToCome > 0 || row.nextRelance === null))
  })

  test('the count of a view is that of its list', async ({ assert }) => {
    for (const query of ['client=lumi', 'view=late', 'status=late&amountMinCents=10000', '']) {
      const { count, capped } = (await tenant.api.get(`/api/v1/invoices/count?${query}`)).body.data
      assert.equal(count, (await everyPage(tenant, query)).length, query)
      assert.isFalse(capped)
    }
  })

  test('search forgets case and accents, on numbers and on names', async ({ assert }) => {
    for (const q of ['EVIAN', 'évian', 'evian & f']) {
      assert.isAbove((await everyPage(tenant, `q=${encodeURIComponent(q)}`)).length, 5)
    }
    const [{ numero }] = (await everyPage(tenant, 'limit=1')) as unknown as { numero: string }[]
    assert.isAbove((await everyPage(tenant, `q=${numero.toLowerCase()}`)).length, 0)
    for (const q of ['%', '_', "'; --", '\\', '%00', '(']) {
      assert.lengthOf(await everyPage(tenant, `q=${encodeURIComponent(q)}zz`), 0)
    }
  })

  test('what cannot be asked is refused with its field', async ({ assert }) => {
    const cases = {
      'limit=0': 'limit',
      'limit=101': 'limit',
      'limit=abc': 'limit',
      'sort=password': 'sort',
      'view=everything': 'view',
      'status=lost': 'status.0',
      'status[]=late&status[]=lost': 'status.1',
      'step=brutal': 'step.0',
      'amountMinCents=1.5': 'amountMinCents',
      'hasPlan=maybe': 'hasPlan',
      'clientId=1': 'clientId',
      'dueFrom=2026-13-01': 'dueFrom',
      'minCents=-1': 'minCents',
      'cursor=abc': 'cursor',
      'q[a]=b': 'q',
      'cursor[]=a': 'cursor',
    }
    for (const [query, field] of Object.entries(cases)) {
      const answer = await tenant.api.get(`/api/v1/invoices?${query}`)
      assert.equal(answer.status, 422, query)
      assert.equal(answer.body.errors[0].field, field, query)
    }
  })

  test('a cursor of another sort, or one that was forged, is refused', async ({ assert }) => {
    const { nextCursor } = (await tenant.api.get('/api/v1/invoices?sort=amount&limit=2')).body.meta
    const forged = [
      nextCursor,
      Buffer.from('["dueDate","2026-01-01","x"]').toString('base64url'),
      Buffer.from('["dueDate",{"a":1},"00000000-0000-7000-8000-000000000000"]').toString(
        'base64url'
      ),
      Buffer.from(
        `["dueDate","2026-01-01' OR 1=1 --","00000000-0000-7000-8000-000000000000"]`
      ).toString('base64url'),
      Buffer.from('["dueDate","9999-99-99","00000000-0000-7000-8000-000000000000"]').toString(
        'base64url'
      ),
      Buffer.from(
        '["dueDate",["2026-01-01","2026-01-01"],"00000000-0000-7000-8000-000000000000"]'
      ).toString('base64url'),
      Buffer.from('null').toString('base64url'),
    ]
    for (const cursor of forged) {
      const answer = await tenant.api.get(`/api/v1/invoices?sort=dueDate&cursor=${cursor}`)
      assert.equal(answer.status, 422, cursor)
      assert.equal(answer.body.errors[0].code, 'invalid_cursor')
    }
  })
})
