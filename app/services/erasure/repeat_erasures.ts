import ConflictException from '#exceptions/conflict_exception'
import { eraseAccount } from '#services/erasure/erase_account'
import { eraseAgain } from '#services/erasure/erase_organizations'
import db from '@adonisjs/lucid/services/db'

/** What was erased for good, by its identifier: nothing else of it is known. */
export interface Erased {
  kind: 'organization' | 'account'
  id: string
  /** ISO 8601, UTC */
  erasedAt: string
}

/** Everything this instance has erased, the oldest first: kept beside the backups, never inside one. */
export async function listErased(): Promise<Erased[]> {
  const { rows } = await db.rawQuery<{ rows: (Omit<Erased, 'erasedAt'> & { at: Date })[] }>(
    `SELECT 'organization' AS kind, organization_id AS id, erased_at AS at
        FROM organization_erasures WHERE erased_at IS NOT NULL
      UNION ALL SELECT 'account', id, erased_at FROM users WHERE erased_at IS NOT NULL
      ORDER BY at, id`
  )
  return rows.map(({ kind, id, at }) => ({ kind, id, erasedAt: at.toISOString() }))
}

export interface RepeatReport {
  erased: number
  /** came back as owners of what they had handed over before they left: an operator decides */
  refused: string[]
}

/**
 * Erases again what a backup brought back, organizations first, and tells nobody a second time. What is
 * not there, or is erased already, is passed over: it may be run twice.
 */
export async function repeatErasures(list: readonly Erased[]): Promise<RepeatReport> {
  const report: RepeatReport = { erased: 0, refused: [] }
  for (const { id } of list.filter(({ kind }) => kind === 'organization')) {
    report.erased += Number(await eraseAgain(id))
  }
  for (const { id } of list.filter(({ kind }) => kind === 'account')) {
    const there = await db.from('users').where('id', id).whereNull('erased_at').first()
    if (!there) {
      continue
    }
    try {
      await eraseAccount(id, { requestId: null, ip: null }, { says: false })
      report.erased += 1
    } catch (error) {
      if (!(error instanceof ConflictException)) {
        throw error
      }
      report.refused.push(id)
    }
  }
  return report
}
