import { v7 as uuidv7 } from 'uuid'
import Membership from '#models/membership'
import User from '#models/user'
import { seedDemo } from '#services/demo/seed_demo'
import { DEMO_LOGIN } from '#services/demo/login'
import { readDepartures, type Departures } from '#services/demo/departures'
import { migrate } from '#services/operations/migrate'
import { turnSendingOn } from '#services/operations/sending_switch'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'

export interface PreparedDemo extends Departures {
  login: { email: string; password: string }
}

/** Its presence says that the example data is whole. */
const SEEDED = 'demo.seeded'

/**
 * Tables, sending switch and example data, each only where missing. Example data that was interrupted
 * half-way is made anew.
 *
 * @param say is told of every step
 */
export async function prepareDemo(say: (line: string) => void): Promise<PreparedDemo> {
  const applied = await migrate()
  say(applied.length === 0 ? 'The tables are up to date' : `${applied.length} migrations applied`)
  await turnSendingOn(db.connection(), 'demo')

  const organizationId = (await findDemo()) ?? (await makeDemo(say))
  return { login: DEMO_LOGIN, ...(await readDepartures(organizationId)) }
}

async function findDemo(): Promise<string | null> {
  const row = await db
    .from('audit_logs as a')
    .join('users as u', 'u.id', 'a.user_id')
    .where('a.action', SEEDED)
    .where('u.email', DEMO_LOGIN.email)
    .select('a.organization_id')
    .first()
  return row?.organization_id ?? null
}

async function makeDemo(say: (line: string) => void): Promise<string> {
  await forgetUnfinished(say)
  const { organization, user } = await seedDemo(say)
  await db.table('audit_logs').insert({
    id: uuidv7(),
    organization_id: organization.id,
    user_id: user.id,
    action: SEEDED,
  })
  return organization.id
}

/** In the order of the foreign keys; what they cascade to follows. */
const ROWS = ['activity_events', 'relance_tasks', 'outbound_messages', 'invoices', 'clients']

async function forgetUnfinished(say: (line: string) => void) {
  const user = await User.findBy('email', DEMO_LOGIN.email)
  if (!user) {
    return
  }
  say('An earlier preparation was interrupted: starting over')
  const membership = await Membership.findBy('userId', user.id)
  await db.transaction(async (trx) => {
    if (membership) {
      for (const table of ROWS) {
        await trx.from(table).where('organization_id', membership.organizationId).delete()
      }
      await trx.from('organizations').where('id', membership.organizationId).delete()
    }
    await trx.from('users').where('id', user.id).delete()
  })
  if (membership) {
    await drive.use().deleteAll(`${membership.organizationId}/`)
  }
}
