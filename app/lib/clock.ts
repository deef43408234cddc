import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * What time it is, in UTC, by the database's clock: the one that decides what is due and whose lease
 * is over, whatever the clocks of the machines say.
 */
export async function databaseNow(client: QueryClientContract = db.connection()) {
  const { rows } = await client.rawQuery<{ rows: { now: Date }[] }>('SELECT rubis_now() AS now')
  return DateTime.fromJSDate(rows[0].now, { zone: 'utc' })
}
