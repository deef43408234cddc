import NotFoundException from '#exceptions/not_found_exception'
import InvoiceHold from '#models/invoice_hold'
import { recordActivity, type Actor } from '#services/activity/record'
import { whenQuiet, type QuietScope } from '#services/relances/quiet'
import type { HoldReason } from '#values/holds'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface HoldInput {
  reason: HoldReason
  /** UTC, to come; from now on when absent */
  startsAt?: DateTime | null
  /** UTC; null until somebody lifts it */
  endsAt: DateTime | null
  note?: string
}

/** One invoice, every invoice of a client, or, with neither, the whole organization. */
export interface HoldTarget {
  invoiceId?: string
  clientId?: string
}

/**
 * Nothing of its target leaves while it lasts.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 */
export function placeHold(
  organizationId: string,
  target: HoldTarget,
  input: HoldInput,
  actor: Actor
): Promise<InvoiceHold> {
  return whenQuiet(organizationId, scopeOf(target), async (trx) => {
    await assertExists(trx, organizationId, target)
    return holdInChange(trx, organizationId, target, input, actor)
  })
}

/** The same inside a change that has begun: the caller holds the lock of the target, and knows it. */
export async function holdInChange(
  trx: TransactionClientContract,
  organizationId: string,
  target: HoldTarget,
  input: HoldInput,
  actor: Actor
): Promise<InvoiceHold> {
  const hold = await InvoiceHold.create(
    {
      organizationId,
      invoiceId: target.invoiceId ?? null,
      clientId: target.clientId ?? null,
      reason: input.reason,
      note: input.note ?? '',
      ...(input.startsAt && { startsAt: input.startsAt }),
      endsAt: input.endsAt,
      createdBy: actor.userId ?? null,
      liftedAt: null,
    },
    { client: trx }
  )
  await tell(trx, hold, 'hold_placed', actor)
  return hold
}

/**
 * The obstacle is gone: what waited for it is asked again at once, one reminder at a time by the gap.
 * A second lift does nothing.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 */
export async function liftHold(
  organizationId: string,
  holdId: string,
  actor: Actor
): Promise<InvoiceHold> {
  const found = await InvoiceHold.query().where({ organizationId, id: holdId }).first()
  if (!found) {
    throw new NotFoundException()
  }
  const target: HoldTarget = {
    ...(found.invoiceId && { invoiceId: found.invoiceId }),
    ...(found.clientId && { clientId: found.clientId }),
  }
  return whenQuiet(organizationId, scopeOf(target), async (trx) => {
    return liftInChange(trx, holdId, actor)
  })
}

/** The same inside a change that has begun: the caller holds the lock of the hold's target. */
export async function liftInChange(
  trx: TransactionClientContract,
  holdId: string,
  actor: Actor
): Promise<InvoiceHold> {
  const hold = await InvoiceHold.findOrFail(holdId, { client: trx })
  if (hold.liftedAt) {
    return hold
  }
  hold.liftedAt = DateTime.utc()
  hold.liftedBy = actor.userId ?? null
  await hold.save()
  if (hold.reason === 'bounce' && hold.clientId) {
    await believeAddresses(trx, hold.organizationId, hold.clientId)
  }
  await askAgain(
    trx,
    hold.organizationId,
    {
      ...(hold.invoiceId && { invoiceId: hold.invoiceId }),
      ...(hold.clientId && { clientId: hold.clientId }),
    },
    ['held', 'address_suppressed']
  )
  await tell(trx, hold, 'hold_lifted', actor)
  return hold
}

/** Whoever lets reminders go on says that the address works again; a complaint is not theirs to lift. */
function believeAddresses(
  trx: TransactionClientContract,
  organizationId: string,
  clientId: string
) {
  return trx.rawQuery(
    `UPDATE suppressions SET lifted_at = rubis_now()
      WHERE organization_id = :organizationId AND reason = 'hard_bounce' AND lifted_at IS NULL
        AND email IN (
          SELECT email FROM client_contacts
          WHERE organization_id = :organizationId AND client_id = :clientId
        )`,
    { organizationId, clientId }
  )
}

/** The reminders that waited for this obstacle, or for one the user has just removed, are due again. */
export async function askAgain(
  trx: TransactionClientContract,
  organizationId: string,
  target: HoldTarget,
  reasons: string[] = ['held']
) {
  const query = trx
    .from('relance_tasks')
    .where('organization_id', organizationId)
    .where('status', 'scheduled')
    .whereIn('wait_reason', reasons)
    .whereNotNull('next_attempt_at')
  if (target.invoiceId) {
    query.where('invoice_id', target.invoiceId)
  }
  if (target.clientId) {
    query.where('client_id', target.clientId)
  }
  await query.update({ next_attempt_at: null })
}

function scopeOf({ invoiceId, clientId }: HoldTarget): QuietScope {
  if (invoiceId) {
    return { invoiceId }
  }
  return clientId ? { clientId } : 'organization'
}

async function assertExists(
  trx: TransactionClientContract,
  organizationId: string,
  { invoiceId, clientId }: HoldTarget
) {
  const id = invoiceId ?? clientId
  if (!id) {
    return
  }
  const row = await trx
    .from(invoiceId ? 'invoices' : 'clients')
    .where({ organization_id: organizationId, id })
    .first()
  if (!row) {
    throw new NotFoundException()
  }
}

function tell(
  trx: TransactionClientContract,
  hold: InvoiceHold,
  kind: 'hold_placed' | 'hold_lifted',
  actor: Actor
) {
  return recordActivity(trx, {
    organizationId: hold.organizationId,
    kind,
    actor,
    invoiceId: hold.invoiceId,
    clientId: hold.clientId,
    data: {
      holdId: hold.id,
      reason: hold.reason,
      startsAt: hold.startsAt?.toISO() ?? null,
      endsAt: hold.endsAt?.toISO() ?? null,
    },
  })
}
