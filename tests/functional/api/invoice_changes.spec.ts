import { test } from '@japa/runner'
import Attachment from '#models/attachment'
import type RelanceTask from '#models/relance_task'
import { purgeRemovedAttachments } from '#services/attachments/removal'
import { createPlan } from '#services/plans/plan_writer'
import { addDays } from '#values/local_date'
import { anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import type Invoice from '#models/invoice'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

interface Change {
  change: string
  offsetDays: number
  from: string | null
  to: string | null
}

test.group('What a change would do, before it is made', (group) => {
  let tenant: Tenant
  let invoice: Invoice
  const preview = async (query: string) => {
    const answer = await tenant.api.get(`/api/v1/invoices/${invoice.id}/plan_preview?${query}`)
    return { ...answer, changes: answer.body.data as Change[] }
  }

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })
  group.each.setup(async () => {
    invoice = await anInvoice(tenant)
  })

  test('another due date says which reminders move, and making it does just that', async ({
    assert,
  }) => {
    const dueDate = addDays(invoice.dueDate, 30)
    const { changes } = await preview(`dueDate=${dueDate}`)
    assert.isAbove(changes.length, 2)
    assert.isTrue(changes.every(({ change }) => change === 'moved'))

    await tenant.api.patch(`/api/v1/invoices/${invoice.id}`, { dueDate })
    const rows = (await relancesOf(invoice)).filter(({ status }) => status !== 'cancelled')
    assert.sameMembers(
      rows.map(({ sendAt }) => sendAt.toMillis()),
      changes.map(({ to }) => Date.parse(to ?? ''))
    )
  })

  test('nothing supposed, nothing changes; and asking changes nothing', async ({ assert }) => {
    const before = JSON.stringify(await relancesOf(invoice))
    const { changes } = await preview('')
    assert.isTrue(changes.every(({ change }) => change === 'kept'))
    await preview(`dueDate=${addDays(invoice.dueDate, 9)}`)
    assert.equal(JSON.stringify(await relancesOf(invoice)), before)
  })

  test('another plan, or none, says what comes and what goes', async ({ assert }) => {
    const plan = await createPlan(tenant.organization.id, {
      name: 'Un seul mot',
      steps: [{ offsetDays: 12, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
    })
    const other = await preview(`planId=${plan}`)
    const added = other.changes.filter(({ change }) => change === 'added')
    assert.deepEqual(
      added.map(({ offsetDays, from }) => [offsetDays, from]),
      [[12, null]]
    )
    assert.isTrue(
      other.changes.every(({ change, to }) => change === 'added' || (change === 'removed' && !to))
    )

    const none = await preview('withoutPlan=true')
    assert.isTrue(none.changes.every(({ change }) => change === 'removed'))
  })

  test('a closed or disputed invoice has nothing to plan; someone else’s plan is not there', async ({
    assert,
  }) => {
    const stranger = await aTenant()
    assert.equal((await preview(`planId=${stranger.organization.defaultPlanId}`)).status, 404)
    assert.equal((await preview('dueDate=demain')).status, 422)

    await tenant.api.post(`/api/v1/invoices/${invoice.id}/litigation`, { reason: 'Conteste' })
    assert.deepEqual((await preview(`dueDate=${addDays(invoice.dueDate, 3)}`)).changes, [])
  })
})

test.group('Passing a reminder, and taking that back', (group) => {
  let tenant: Tenant
  let task: RelanceTask
  let invoice: Invoice
  const path = () => `/api/v1/relances/${task.id}/skip`

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })
  group.each.setup(async () => {
    invoice = await anInvoice(tenant)
    task = (await relancesOf(invoice))[0]
  })

  test('the step leaves at its own date again, with its own words, once', async ({ assert }) => {
    await tenant.api.patch(`/api/v1/relances/${task.id}`, {
      subject: 'Un mot à part',
      body: 'Bonjour',
    })
    await tenant.api.post(path())
    const back = await tenant.api.delete(path())
    assert.equal(back.status, 200, back.text)
    assert.containSubset(back.body.data, {
      status: 'scheduled',
      sendAt: task.sendAt.toUTC().toISO(),
      isEdited: true,
    })
    assert.notEqual(back.body.data.id, task.id)

    const again = await tenant.api.delete(path())
    assert.equal(again.body.data.id, back.body.data.id)
    const open = (await relancesOf(invoice)).filter(
      ({ planStepId, status }) => planStepId === task.planStepId && status !== 'cancelled'
    )
    assert.lengthOf(open, 1)
  })

  test('one that was not skipped, and one of a paid invoice, stay as they are', async ({
    assert,
  }) => {
    assert.equal((await tenant.api.delete(path())).status, 409)
    await tenant.api.post(path())
    await tenant.api.post(`/api/v1/invoices/${invoice.id}/payments`, {})
    assert.equal((await tenant.api.delete(path())).status, 409)
  })
})

test.group('Taking a document off an invoice', (group) => {
  let tenant: Tenant
  let invoice: Invoice
  const PDF = Buffer.from('%PDF-1.7\n%%EOF')

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  async function anAttachment() {
    invoice = await anInvoice(tenant)
    const sent = await tenant.api.upload(`/api/v1/invoices/${invoice.id}/attachments`, PDF, 'a.pdf')
    return sent.body.data.id as string
  }
  const shown = async () =>
    (await tenant.api.get(`/api/v1/invoices/${invoice.id}`)).body.data.attachments

  test('it is gone from the screen and the mails, until it is put back', async ({ assert }) => {
    const id = await anAttachment()
    const [relance] = await relancesOf(invoice)
    const attached = async () =>
      (await tenant.api.get(`/api/v1/relances/${relance.id}/preview`)).body.data.attachments.length

    assert.equal(await attached(), 1)
    for (const time of ['first', 'second']) {
      assert.equal((await tenant.api.post(`/api/v1/attachments/${id}/removal`)).status, 201, time)
    }
    assert.deepEqual(await shown(), [])
    assert.equal(await attached(), 0)
    assert.equal((await tenant.api.get(`/api/v1/attachments/${id}`)).status, 404)

    assert.equal((await tenant.api.delete(`/api/v1/attachments/${id}/removal`)).status, 200)
    assert.lengthOf(await shown(), 1)
    assert.equal(await attached(), 1)
    const kinds = (await tenant.api.get(`/api/v1/invoices/${invoice.id}/timeline`)).body.data.map(
      ({ kind }: { kind: string }) => kind
    )
    assert.includeMembers(kinds, ['attachment_removed', 'attachment_restored'])
    assert.lengthOf(
      kinds.filter((kind: string) => kind === 'attachment_removed'),
      1
    )
  })

  test('after thirty days its bytes are forgotten, not a day before', async ({ assert }) => {
    const id = await anAttachment()
    await tenant.api.post(`/api/v1/attachments/${id}/removal`)
    const attachment = await Attachment.findOrFail(id)
    const removed = (days: number) =>
      attachment.merge({ removedAt: DateTime.utc().minus({ days }) }).save()

    await removed(29)
    await purgeRemovedAttachments()
    assert.isNotNull(await Attachment.find(id))

    await removed(31)
    await purgeRemovedAttachments()
    assert.isNull(await Attachment.find(id))
    assert.isFalse(await drive.use().exists(attachment.storageKey))
  })
})
