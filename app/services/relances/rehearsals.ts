import NotFoundException from '#exceptions/not_found_exception'
import { vault } from '#lib/vault'
import { changeInvoice } from '#services/invoices/change_invoice'
import { scheduleRelancesForInvoice } from '#services/relances/relance_scheduler'
import type { StartRow } from '#services/relances/start_facts'
import type { FrozenPayload } from '#values/frozen_payload'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface PlannedRehearsal {
  row: StartRow
  rehearsalId: string
  payload: FrozenPayload
}

/** Keeps the exact mails that would have left, in the transaction of Start. */
export async function keepRehearsals(
  trx: TransactionClientContract,
  rehearsals: readonly PlannedRehearsal[]
) {
  if (rehearsals.length === 0) {
    return
  }
  await trx.table('rehearsals').multiInsert(
    rehearsals.map(({ row, rehearsalId, payload }) => ({
      id: rehearsalId,
      organization_id: row.organization_id,
      client_id: row.client_id,
      invoice_id: row.invoice_id,
      relance_task_id: row.task_id,
      payload_encrypted: vault.seal('rehearsals.payload', payload),
      remainder_cents: row.remainder_cents,
    }))
  )
}

/** A mail that would have left, word for word. */
export interface Rehearsal {
  mail: FrozenPayload
  /** cents, as the mail says */
  remainderCents: number
  rehearsedAt: DateTime
}

/** @throws NotFoundException when this reminder of the organization was not rehearsed */
export async function readRehearsal(organizationId: string, taskId: string): Promise<Rehearsal> {
  const row = await db
    .from('rehearsals')
    .where({ organization_id: organizationId, relance_task_id: taskId })
    .first()
  if (!row) {
    throw new NotFoundException()
  }
  return {
    mail: vault.open<FrozenPayload>('rehearsals.payload', row.payload_encrypted),
    remainderCents: row.remainder_cents,
    rehearsedAt: DateTime.fromJSDate(row.rehearsed_at, { zone: 'utc' }),
  }
}

interface Waiting {
  organization_id: string
  invoice_id: string
}

/**
 * Dry runs that are over: their invoices are planned anew, each in its own short transaction, so that
 * the steps that were only rehearsed are chased for good, by the late-step rule. Whoever ends a dry run
 * asks for it, and so does every worker from time to time: a process that dies half-way loses nothing.
 *
 * @returns how many invoices were planned
 */
export async function replanRehearsed(organizationId: string | null = null): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: Waiting[] }>(
    `SELECT DISTINCT r.organization_id, r.invoice_id
      FROM rehearsals AS r JOIN organizations AS o ON o.id = r.organization_id
      WHERE r.replanned_at IS NULL AND o.dry_run_since IS NULL
        AND (r.organization_id = :organizationId::uuid OR :organizationId::uuid IS NULL)
      ORDER BY r.organization_id, r.invoice_id`,
    { organizationId }
  )
  for (const { organization_id: owner, invoice_id: invoiceId } of rows) {
    await changeInvoice(owner, invoiceId, async ({ trx, invoice, waiting }) => {
      // A dry run that began again meanwhile keeps its rehearsals for its own end.
      const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
        `UPDATE rehearsals AS r SET replanned_at = rubis_now()
          FROM organizations AS o
          WHERE o.id = r.organization_id AND o.dry_run_since IS NULL
            AND r.organization_id = :owner AND r.invoice_id = :invoiceId AND r.replanned_at IS NULL`,
        { owner, invoiceId }
      )
      if (rowCount > 0) {
        waiting.push(...(await scheduleRelancesForInvoice(trx, invoice)))
      }
    })
  }
  return rows.length
}
