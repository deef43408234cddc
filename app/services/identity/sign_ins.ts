import type { Device } from '#values/device'
import { isSessionOver } from '#values/session_limits'
import NotFoundException from '#exceptions/not_found_exception'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'

/**
 * Where a person is signed in: one row for each. The session of a browser only names its row; without
 * it the cookie opens nothing, on any route. Times are of the wall clock, UTC.
 */
export interface SignIn {
  id: string
  userId: string
  remembered: boolean
  browser: string | null
  system: string | null
  ip: string | null
  createdAt: DateTime
  seenAt: DateTime
  /** when the person last proved who they are */
  provedAt: DateTime
  /** when they last did with more than a password; null for never */
  secondFactorAt: DateTime | null
  /** by the clock that wrote the rest */
  now: DateTime
}

export interface NewSignIn extends Device {
  userId: string
  remembered: boolean
  ip: string | null
  /** more than a password was given */
  secondFactor: boolean
}

/** Requests of one minute are one visit: a row is not written for each. */
const SEEN_EVERY_SECONDS = 60

const COLUMNS = `id, user_id, remembered, browser, system, host(ip) AS ip, created_at, seen_at,
  proved_at, second_factor_at, now() AS now`

export async function beginSignIn(client: QueryClientContract, signIn: NewSignIn): Promise<string> {
  const id = uuidv7()
  await client.table('sign_ins').insert({
    id,
    user_id: signIn.userId,
    remembered: signIn.remembered,
    browser: signIn.browser,
    system: signIn.system,
    ip: signIn.ip,
    second_factor_at: signIn.secondFactor ? client.raw('now()') : null,
  })
  return id
}

/**
 * The sign-in that a session names, noted as seen. Null when it was revoked, is somebody else's, or is
 * over; it is then forgotten.
 */
export async function visitSignIn(id: string, userId: string, ip: string): Promise<SignIn | null> {
  const { rows } = await db.rawQuery<{ rows: Record<string, never>[] }>(
    `SELECT ${COLUMNS} FROM sign_ins WHERE id = ? AND user_id = ?`,
    [id, userId]
  )
  if (!rows[0]) {
    return null
  }
  const signIn = toSignIn(rows[0])
  if (isSessionOver(signIn, signIn.now)) {
    await db.rawQuery('DELETE FROM sign_ins WHERE id = ?', [id])
    return null
  }
  if (signIn.now.diff(signIn.seenAt, 'seconds').seconds >= SEEN_EVERY_SECONDS) {
    await db.rawQuery('UPDATE sign_ins SET seen_at = now(), ip = ? WHERE id = ?', [ip, id])
  }
  return signIn
}

/** The ones that still open something, the most recently seen first. */
export async function listSignIns(userId: string): Promise<SignIn[]> {
  const { rows } = await db.rawQuery<{ rows: Record<string, never>[] }>(
    `SELECT ${COLUMNS} FROM sign_ins WHERE user_id = ? ORDER BY seen_at DESC, id DESC`,
    [userId]
  )
  return rows.map(toSignIn).filter((signIn) => !isSessionOver(signIn, signIn.now))
}

/** @throws NotFoundException when it is not one of this person's */
export async function revokeSignIn(client: QueryClientContract, id: string, userId: string) {
  const { rowCount } = await client.rawQuery('DELETE FROM sign_ins WHERE id = ? AND user_id = ?', [
    id,
    userId,
  ])
  if (rowCount === 0) {
    throw new NotFoundException()
  }
}

/**
 * Closes every session of a person.
 *
 * @param except the one to keep
 * @returns how many
 */
export async function revokeSignIns(
  client: QueryClientContract,
  userId: string,
  except: string | null = null
): Promise<number> {
  const query = client.from('sign_ins').where('user_id', userId)
  if (except) {
    query.whereNot('id', except)
  }
  const closed = await query.delete().returning('id')
  return closed.length
}

/** The person has just proved who they are again, with more than a password or not. */
export async function markProved(id: string, { secondFactor }: { secondFactor: boolean }) {
  await db.rawQuery(
    `UPDATE sign_ins SET proved_at = now(),
      second_factor_at = CASE WHEN ? THEN now() ELSE second_factor_at END WHERE id = ?`,
    [secondFactor, id]
  )
}

function toSignIn(row: Record<string, never>): SignIn {
  const at = (value: Date) => DateTime.fromJSDate(value, { zone: 'utc' })
  return {
    id: row.id,
    userId: row.user_id,
    remembered: row.remembered,
    browser: row.browser,
    system: row.system,
    ip: row.ip,
    createdAt: at(row.created_at),
    seenAt: at(row.seen_at),
    provedAt: at(row.proved_at),
    secondFactorAt: row.second_factor_at && at(row.second_factor_at),
    now: at(row.now),
  }
}
