import { freezeTime } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/**
 * Moves the one clock, that of the database, and freezes the process's own at the same instant. Undone
 * by `backToNow`.
 */
export async function travelTo(instant: DateTime) {
  const { rows } = await db.rawQuery('SELECT clock_timestamp() AS now')
  const offset = Math.round(instant.toMillis() - rows[0].now.getTime())
  await setOffset(`${offset} milliseconds`)
  freezeTime(instant.toJSDate())
}

export async function backToNow() {
  await setOffset('')
}

/** For connections to come, by the database; for those that are open, one by one. */
async function setOffset(offset: string) {
  const { rows } = await db.rawQuery('SELECT current_database() AS name')
  await db.rawQuery(`ALTER DATABASE "${rows[0].name}" SET rubis.clock_offset = '${offset}'`)

  const { pool } = db.connection().getWriteClient().client
  const open: PooledConnection[] = await Promise.all(
    Array.from({ length: pool.numFree() }, () => pool.acquire().promise)
  )
  await Promise.all(
    open.map((connection) => connection.query(`SET rubis.clock_offset = '${offset}'`))
  )
  open.forEach((connection) => pool.release(connection))
}

interface PooledConnection {
  query(sql: string): Promise<unknown>
}

/** 10:00 in Paris on that day unless told otherwise: inside the sending window. */
export function parisTime(date: string, time = '10:00'): DateTime {
  return DateTime.fromISO(`${date}T${time}`, { zone: 'Europe/Paris' }).toUTC()
}
