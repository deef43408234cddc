import { databaseNow } from '#lib/clock'
import { localDateOf, type LocalDate } from '#values/local_date'

/** The day it is where the organization is, by the database's clock. */
export async function todayOf({ timeZone }: { timeZone: string }): Promise<LocalDate> {
  return localDateOf(await databaseNow(), timeZone)
}
