import { setTimeout as sleep } from 'node:timers/promises'
import ConflictException from '#exceptions/conflict_exception'
import db from '@adonisjs/lucid/services/db'

const PATIENCE_MS = 15_000
const RETRY_MS = 50

/**
 * Two tabs do not buy at once: the second looks at what the first has made of it. Only an advisory lock
 * of that organization is held meanwhile, and no row; who waits keeps no connection.
 *
 * @throws ConflictException `change_under_way` after 15 s
 */
export async function oneAtATime<Result>(
  organizationId: string,
  work: () => Promise<Result>
): Promise<Result> {
  const begun = performance.now()
  for (;;) {
    const done = await db.transaction(async (trx) => {
      const { rows } = await trx.rawQuery<{ rows: { taken: boolean }[] }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS taken',
        [`purchase/${organizationId}`]
      )
      return rows[0].taken ? { result: await work() } : null
    })
    if (done) {
      return done.result
    }
    if (performance.now() - begun > PATIENCE_MS) {
      throw new ConflictException(
        'change_under_way',
        'Un autre changement de votre abonnement est en cours. Réessayez dans un instant.'
      )
    }
    await sleep(RETRY_MS)
  }
}
