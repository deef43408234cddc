import type User from '#models/user'
import db from '@adonisjs/lucid/services/db'

/** As if the person had been signed in for an hour: what they proved is not fresh any more. */
export async function staleProof({ id }: User) {
  await db.rawQuery(
    `UPDATE sign_ins SET proved_at = now() - interval '1 hour',
      second_factor_at = second_factor_at - interval '1 hour' WHERE user_id = ?`,
    [id]
  )
}
