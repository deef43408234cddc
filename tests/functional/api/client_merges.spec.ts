import { test } from '@japa/runner'
import RelanceTask from '#models/relance_task'
import { createInvoices } from '#services/invoices/invoice_creator'
import { aClient, anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const NO_ONE = '019f0000-0000-7000-8000-000000000000'

test.group('Merging two sheets of one client', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const sheet = async (id: string) => (await tenant.api.get(`/api/v1/clients/${id}`)).body.data
  const merge = (kept: string, clientId: string) =>
    tenant.api.post(`/api/v1/clients/${kept}/merges`, { clientId })

  async function twoSheets() {
    const kept = await aClient(tenant, { name: 'Kerbrat', notes: 'Demander Claire' })
    const merged = await aClient(tenant, {
      name: 'Menuiserie Kerbrat',
      siren: '552100554',
      city: 'Brest',
      notes: 'Paie le 10',
    })
    const own = await anInvoice(tenant, { clientId: kept.id })
    const moving = await anInvoice(tenant, { clientId: merged.id })
    return { kept, merged, own, moving }
  }

  test('says what would move before anything does', async ({ assert }) => {
    const { kept, merged } = await twoSheets()
    await tenant.api.post(`/api/v1/clients/${merged.id}/holds`, { reason: 'manual' })
    const preview = await tenant.api.get(
      `/api/v1/clients/${kept.id}/merge_preview?clientId=${merged.id}`
    )
    assert.containSubset(preview.body.data, {
      kept: { name: 'Kerbrat' },
      merged: { name: 'Menuiserie Kerbrat' },
      invoiceCount: 1,
      openCents: 120_000,
      holdCount: 1,
      filled: ['siren', 'city'],
      differentKinds: false,
    })
    assert.lengthOf(preview.body.data.contacts, 1)
    assert.isNull((await sheet(merged.id)).mergedInto)
  })

  test('moves invoices, reminders, contacts and pauses; the other sheet points at it', async ({
    assert,
  }) => {
    const { kept, merged, moving } = await twoSheets()
    await tenant.api.post(`/api/v1/clients/${merged.id}/holds`, { reason: 'manual' })
    const answer = await merge(kept.id, merged.id)
    assert.equal(answer.status, 201, answer.text)

    const after = answer.body.data
    assert.equal(after.figures.openCount, 2)
    assert.equal(after.figures.openCents, 240_000)
    assert.lengthOf(after.contacts, 2)
    assert.equal(after.siren, '552100554')
    assert.equal(after.notes, 'Demander Claire\n\nMenuiserie Kerbrat : Paie le 10')
    assert.equal(after.hold.reason, 'manual')
    assert.equal(after.merges[0].client.name, 'Menuiserie Kerbrat')
    assert.isTrue((await relancesOf(moving)).every(({ clientId }) => clientId === kept.id))

    const other = await sheet(merged.id)
    assert.deepEqual(other.mergedInto, { id: kept.id, name: 'Kerbrat' })
    assert.isNotNull(other.archivedAt)
    assert.equal(other.figures.invoiceCount, 0)
    assert.lengthOf(other.contacts, 1)
    const { body } = await tenant.api.get(`/api/v1/clients/${kept.id}/activity`)
    assert.equal(body.data[0].kind, 'client_merged')
    assert.includeMembers(
      body.data.map(({ invoice }: { invoice: { id: string } | null }) => invoice?.id),
      [moving.id]
    )
  })

  test('undone, each sheet is itself again; what was typed since stays', async ({ assert }) => {
    const { kept, merged, own, moving } = await twoSheets()
    const [keptBefore, mergedBefore] = [await sheet(kept.id), await sheet(merged.id)]
    const [{ id }] = (await merge(kept.id, merged.id)).body.data.merges
    await tenant.api.patch(`/api/v1/clients/${kept.id}`, { city: 'Quimper' })
    const since = await anInvoice(tenant, { clientId: merged.id })

    const undone = await tenant.api.delete(`/api/v1/client_merges/${id}`)
    assert.equal(undone.status, 200, undone.text)
    const same = ({ figures, contacts, siren, notes, hold }: Record<string, unknown>) => ({
      figures,
      contacts,
      siren,
      notes,
      hold,
    })
    assert.deepEqual(same(await sheet(merged.id)), same(mergedBefore))
    const keptAfter = await sheet(kept.id)
    assert.equal(keptAfter.city, 'Quimper')
    assert.equal(keptAfter.figures.invoiceCount, keptBefore.figures.invoiceCount + 1)
    assert.equal(since.clientId, kept.id)
    for (const [invoice, owner] of [
      [own, kept.id],
      [moving, merged.id],
    ] as const) {
      assert.isTrue((await relancesOf(invoice)).every(({ clientId }) => clientId === owner))
    }
    assert.equal((await tenant.api.delete(`/api/v1/client_merges/${id}`)).status, 200)
    assert.deepEqual(same(await sheet(merged.id)), same(mergedBefore))
  })

  test('mails already sent count for the client that remains: no second one the same day', async ({
    assert,
  }) => {
    const { kept, merged, moving } = await twoSheets()
    const [task] = await relancesOf(moving)
    await db.table('outbound_messages').insert({
      id: NO_ONE,
      organization_id: tenant.organization.id,
      client_id: merged.id,
      invoice_id: moving.id,
      idempotency_key: `mail/${NO_ONE}`,
      message_id_header: `<${NO_ONE}@rubis.example>`,
      transport: 'smtp',
      payload_encrypted: 'frozen words',
      payload_sha256: 'a'.repeat(64),
      remainder_cents: 120_000,
      accepted_at: new Date(),
    })
    await merge(kept.id, merged.id)
    const message = await db.from('outbound_messages').where('id', NO_ONE).firstOrFail()
    assert.equal(message.client_id, kept.id)
    assert.equal(message.payload_encrypted, 'frozen words')

    const own = await RelanceTask.query()
      .where({ clientId: kept.id, status: 'scheduled' })
      .whereNot('invoice_id', task.invoiceId)
      .orderBy('send_at')
      .firstOrFail()
    const preview = await tenant.api.get(`/api/v1/relances/${own.id}/preview`)
    assert.equal(preview.body.data.verdict.action, 'postpone', preview.text)
  })

  test('every table that names a client either moves or says why it does not', async ({
    assert,
  }) => {
    const moves = ['invoices', 'relance_tasks', 'outbound_messages', 'rehearsals', 'invoice_holds']
    const stays: Record<string, string> = {
      activity_events: 'the log is as it was written; the kept sheet reads both',
      client_contacts: 'copied: the merged sheet keeps its own',
      client_counters: 'kept by triggers',
      client_due_totals: 'kept by triggers',
      client_delay_months: 'kept by triggers',
    }
    const { rows } = await db.rawQuery<{ rows: { table_name: string }[] }>(
      `SELECT table_name FROM information_schema.columns
        WHERE column_name = 'client_id' AND table_schema = 'public'`
    )
    assert.sameMembers(
      rows.map(({ table_name: name }) => name),
      [...moves, ...Object.keys(stays)]
    )
  })

  test('a reminder that a worker had claimed is given back to be looked at anew', async ({
    assert,
  }) => {
    const { kept, merged, moving } = await twoSheets()
    const [task] = await relancesOf(moving)
    await db
      .from('relance_tasks')
      .where('id', task.id)
      .update({
        status: 'sending',
        claim_token: NO_ONE,
        lease_until: new Date(Date.now() + 60_000),
      })
    await merge(kept.id, merged.id)
    await task.refresh()
    assert.equal(task.status, 'scheduled')
    assert.isNull(task.claimToken)
  })

  test('an invoice for a merged client goes to the one that remains', async ({ assert }) => {
    const { kept, merged } = await twoSheets()
    await merge(kept.id, merged.id)
    const [invoice] = await createInvoices(
      tenant.organization.id,
      [
        {
          clientId: merged.id,
          numero: 'F-9',
          amountTtcCents: 100,
          issueDate: '2026-01-01',
          dueDate: '2026-02-01',
        },
      ],
      { actor: tenant.actor }
    )
    assert.equal(invoice.clientId, kept.id)
  })

  test('nonsense and other people’s sheets are refused', async ({ assert }) => {
    const { kept, merged } = await twoSheets()
    const stranger = await aTenant()
    const theirs = await aClient(stranger)
    assert.equal((await merge(kept.id, kept.id)).body.errors[0].code, 'same_client')
    assert.equal((await merge(kept.id, theirs.id)).status, 404)
    assert.equal((await merge(theirs.id, kept.id)).status, 404)
    assert.equal((await merge(kept.id, NO_ONE)).status, 404)
    for (const clientId of ['x', '', null, 12, {}]) {
      const answer = await tenant.api.post(`/api/v1/clients/${kept.id}/merges`, { clientId })
      assert.equal(answer.status, 422, answer.text)
    }
    const [{ id }] = (await merge(kept.id, merged.id)).body.data.merges
    assert.equal((await merge(kept.id, merged.id)).body.errors[0].code, 'client_already_merged')
    assert.equal((await stranger.api.delete(`/api/v1/client_merges/${id}`)).status, 404)
    const restored = await tenant.api.patch(`/api/v1/clients/${merged.id}`, { archived: false })
    assert.equal(restored.body.errors[0].code, 'client_is_merged')

    const third = await aClient(tenant)
    await merge(third.id, kept.id)
    const early = await tenant.api.delete(`/api/v1/client_merges/${id}`)
    assert.equal(early.body.errors[0].code, 'merge_is_not_the_last')
  })

  test('two people merging the same two, each the other way round, end with one', async ({
    assert,
  }) => {
    const { kept, merged } = await twoSheets()
    const answers = await Promise.all([
      merge(kept.id, merged.id),
      tenant.api.clone().post(`/api/v1/clients/${merged.id}/merges`, { clientId: kept.id }),
    ])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [201, 422]
    )
  })
})
