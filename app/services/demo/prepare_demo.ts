import User from '#models/user'
import Membership from '#models/membership'
import Organization from '#models/organization'
import { seedDemo } from '#services/demo/seed_demo'
import { DEMO_LOGIN } from '#services/demo/login'
import { readDepartures, type Departures } from '#services/demo/departures'
import { migrate } from '#services/operations/migrate'
import { turnSendingOn } from '#services/operations/sending_switch'
import db from '@adonisjs/lucid/services/db'

export interface PreparedDemo extends Departures {
  login: { email: string; password: string }
}

/** Tables, sending switch and example data, each only where missing. `say` is told of every step. */
export async function prepareDemo(say: (line: string) => void): Promise<PreparedDemo> {
  const applied = await migrate()
  say(applied.length === 0 ? 'The tables are up to date' : `${applied.length} migrations applied`)
  await turnSendingOn(db.connection(), 'demo')

  const organization = (await findDemo()) ?? (await seedDemo(say))
  say(`The data of ${DEMO_LOGIN.email} is in place`)
  return { login: DEMO_LOGIN, ...(await readDepartures(organization.id)) }
}

async function findDemo(): Promise<Organization | null> {
  const user = await User.findBy('email', DEMO_LOGIN.email)
  const membership = user && (await Membership.findBy('userId', user.id))
  return membership && Organization.findOrFail(membership.organizationId)
}
