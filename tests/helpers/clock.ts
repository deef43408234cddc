import { freezeTime } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/**
 * Moves the one clock, that of the database, and freezes the process's own at the same instant. New
 * connections read the offset when they open, so the pool starts over. Undone by `backToNow`.
 */
export async function travelTo(instant: DateTime) {
  const { rows } = await db.rawQuery('SELECT current_database() AS name, clock_timestamp() AS now')
  const offset = instant.toMillis() - rows[0].now.getTime()
  await db.rawQuery(
    `ALTER DATABASE "${rows[0].name}" SET rubis.clock_offset = '${Math.round(offset)} milliseconds'`
  )
  await reconnect()
  freezeTime(instant.toJSDate())
}

export async function backToNow() {
  const { rows } = await db.rawQuery('SELECT current_database() AS name')
  await db.rawQuery(`ALTER DATABASE "${rows[0].name}" RESET rubis.clock_offset`)
  await reconnect()
}

async function reconnect() {
  await db.manager.close('postgres', false)
  db.manager.connect('postgres')
}

/** 10:00 in Paris on that day unless told otherwise: inside the sending window. */
export function parisTime(date: string, time = '10:00'): DateTime {
  return DateTime.fromISO(`${date}T${time}`, { zone: 'Europe/Paris' }).toUTC()
}
