import InvoiceHold from '#models/invoice_hold'
import Organization from '#models/organization'
import { recordActivity, type Actor } from '#services/activity/record'
import type { InvoiceChange } from '#services/invoices/change_invoice'
import { liftInChange } from '#services/invoices/holds'
import { nextWorkingDay } from '#values/business_calendar'
import { paidInstalments } from '#values/instalments'
import { addDays, instantAt } from '#values/local_date'
import { remainderCents } from '#values/remainder'

interface InstalmentRow {
  id: string
  client_answer_id: string | null
  due_date: string
  amount_cents: number
  status: 'accepted' | 'paid' | 'missed'
}

/**
 * After money came in, under the invoice's lock: promises that it covers are kept, and the pause of
 * accepted instalments moves to the next one that is not paid.
 */
export async function keepPromises(change: InvoiceChange, actor: Actor) {
  await keepOpenPromises(change, actor)
  await followInstalments(change, actor)
}

/** A promise of a part is kept once as much has come since; one of the whole, when nothing is left. */
async function keepOpenPromises({ trx, invoice }: InvoiceChange, actor: Actor) {
  const { rows } = await trx.rawQuery<{ rows: { id: string; hold_id: string | null }[] }>(
    `UPDATE promises AS p SET status = 'kept', updated_at = rubis_now()
      WHERE p.organization_id = :organization AND p.invoice_id = :invoice AND p.status = 'open'
        AND (:left::integer = 0 OR p.amount_cents <= p.remainder_cents - :left::integer)
      RETURNING p.id, p.hold_id`,
    { organization: invoice.organizationId, invoice: invoice.id, left: remainderCents(invoice) }
  )
  for (const { id, hold_id: holdId } of rows) {
    await recordActivity(trx, {
      organizationId: invoice.organizationId,
      kind: 'promise_kept',
      actor,
      invoiceId: invoice.id,
      clientId: invoice.clientId,
      data: { promiseId: id },
    })
    if (holdId) {
      await liftInChange(trx, holdId, actor)
    }
  }
}

/**
 * One that was missed counts until it is paid: money goes to the oldest first, and the chase does not
 * sleep until the next while an earlier one is owed.
 */
async function followInstalments({ trx, invoice }: InvoiceChange, actor: Actor) {
  const all: InstalmentRow[] = await trx
    .from('instalments')
    .where({ organization_id: invoice.organizationId, invoice_id: invoice.id })
    .whereIn('status', ['accepted', 'paid', 'missed'])
    .orderByRaw('client_answer_id DESC NULLS LAST')
    .orderBy('position')
  const rows = all.filter((row) => row.client_answer_id === all[0].client_answer_id)
  const open = rows.filter(({ status }) => status !== 'paid')
  if (open.length === 0) {
    return
  }
  const paid = paidInstalments(
    rows.map((row) => row.amount_cents),
    remainderCents(invoice)
  )
  const covered = open.filter((row) => rows.indexOf(row) < paid)
  await trx
    .from('instalments')
    .where('organization_id', invoice.organizationId)
    .whereIn(
      'id',
      covered.map(({ id }) => id)
    )
    .update({ status: 'paid' })
  const next = open[covered.length] ?? null
  const wasAwake = open.every(({ status }) => status === 'missed')
  if (next?.status !== 'missed' && !wasAwake) {
    await waitForNext({ trx, invoice, waiting: [] }, next, open[0], actor)
  }
}

/** The chase sleeps until the working day after the next instalment; after the last, it wakes. */
export async function waitForNext(
  { trx, invoice }: InvoiceChange,
  next: { due_date: string } | null,
  { client_answer_id: answerId }: { client_answer_id: string | null },
  actor: Actor
) {
  const answer = await trx
    .from('client_answers')
    .where({ organization_id: invoice.organizationId, id: answerId })
    .first()
  const hold =
    answer?.hold_id && (await InvoiceHold.find(answer.hold_id as string, { client: trx }))
  if (!hold || hold.liftedAt) {
    return
  }
  if (!next) {
    await liftInChange(trx, hold.id, actor)
    return
  }
  const organization = await Organization.findOrFail(invoice.organizationId, { client: trx })
  const { calendar } = organization.manners
  const resumesOn = nextWorkingDay(addDays(next.due_date, 1), { ...calendar, alwaysOpen: false })
  hold.endsAt = instantAt(resumesOn, 0, organization.timeZone)
  await hold.save()
}
