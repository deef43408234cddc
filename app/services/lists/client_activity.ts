import NotFoundException from '#exceptions/not_found_exception'
import { activityQuery, toActivityRow, type ActivityRow } from '#services/lists/activity'
import { DEFAULT_PAGE, pageOf, readCursor, type Page } from '#services/lists/keyset'
import db from '@adonisjs/lucid/services/db'

/**
 * What happened with a client and with the sheets merged into it, the newest first: a merge moves
 * invoices, and leaves the log as it was written.
 *
 * @throws NotFoundException
 */
export async function clientActivity(
  owner: { id: string },
  clientId: string,
  { cursor, limit = DEFAULT_PAGE }: { cursor?: string; limit?: number }
): Promise<Page<ActivityRow>> {
  const before = readCursor<string>(cursor, 'activity', 'instant')
  const sheets: { id: string }[] = await db
    .from('clients')
    .where('organization_id', owner.id)
    .where((either) => either.where('id', clientId).orWhere('merged_into_id', clientId))
    .select('id')
  if (!sheets.some(({ id }) => id === clientId)) {
    throw new NotFoundException()
  }

  const query = activityQuery(owner)
    .whereIn(
      'e.client_id',
      sheets.map(({ id }) => id)
    )
    .limit(limit + 1)
  if (before) {
    query.whereRaw('(e.occurred_at, e.id) < (?::timestamptz, ?)', [before.value, before.id])
  }
  const page = pageOf(await query, limit, 'activity', (row) => ({
    value: row.position,
    id: row.id,
  }))
  return { ...page, rows: page.rows.map(toActivityRow) }
}
