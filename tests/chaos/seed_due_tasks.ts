import { Argon } from '@adonisjs/core/hash/drivers/argon'
import { v7 as uuidv7 } from 'uuid'
import { turnSendingOn } from '../../app/services/operations/sending_switch.ts'
import type { Owner } from './web_process.ts'
import type { World } from './world.ts'

const ORGANIZATIONS = 20

export interface SeededTask {
  taskId: string
  recipient: string
}

export interface Seeded {
  tasks: SeededTask[]
  /** One for each organization, who may sign in. */
  owners: Owner[]
}

const PASSWORD = 'vingt lettres et un tiret'

/**
 * `count` reminders, each of its own invoice and client, over a few organizations whose window is
 * always open. None is due yet: the storm releases them little by little.
 */
export async function seedDueTasks(
  world: World,
  count: number,
  { organizations: wanted = ORGANIZATIONS } = {}
): Promise<Seeded> {
  await turnSendingOn(
    {
      rawQuery: async (sql: string, bindings: string[]) =>
        world.query(sql.replace('?', '$1'), bindings),
    } as never,
    'chaos'
  )
  const organizations = Array.from({ length: Math.min(wanted, count) }, () => ({
    id: uuidv7(),
    planId: uuidv7(),
    stepId: uuidv7(),
    userId: uuidv7(),
    membershipId: uuidv7(),
  }))
  const tasks = Array.from({ length: count }, (_, index) => ({
    ...organizations[index % organizations.length],
    taskId: uuidv7(),
    invoiceId: uuidv7(),
    clientId: uuidv7(),
    contactId: uuidv7(),
    numero: `F-${String(index + 1).padStart(5, '0')}`,
    recipient: `compta-${index + 1}@client.example`,
    amount: 10_000 + index,
  }))

  await world.query(ORGANIZATIONS_SQL, [JSON.stringify(organizations)])
  await world.query(PLANS_SQL, [JSON.stringify(organizations)])
  await world.query(STEPS_SQL, [JSON.stringify(organizations)])
  const password = await new Argon({ iterations: 2, memory: 19_456, parallelism: 1 }).make(PASSWORD)
  await world.query(USERS_SQL, [JSON.stringify(organizations), password])
  await world.query(MEMBERSHIPS_SQL, [JSON.stringify(organizations)])
  for (const sql of [CLIENTS_SQL, CONTACTS_SQL, INVOICES_SQL, TASKS_SQL]) {
    await world.query(sql, [JSON.stringify(tasks)])
  }
  return {
    tasks: tasks.map(({ taskId, recipient }) => ({ taskId, recipient })),
    owners: organizations.map(({ userId }) => ({ email: emailOf(userId), password: PASSWORD })),
  }
}

const emailOf = (userId: string) => `${userId}@atelier.example`

const USERS_SQL = `
  INSERT INTO users (id, email, password, full_name, email_verified_at)
  SELECT "userId", "userId" || '@atelier.example', $2, 'Camille Martin', now()
  FROM jsonb_to_recordset($1::jsonb) AS o ("userId" uuid)`

const MEMBERSHIPS_SQL = `
  INSERT INTO memberships (id, organization_id, user_id)
  SELECT "membershipId", id, "userId"
  FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, "userId" uuid, "membershipId" uuid)`

const ORGANIZATIONS_SQL = `
  INSERT INTO organizations (id, name, sender_name, reply_to, signature, payment_link, window_always_open, plan, verified_at)
  SELECT id, 'Atelier ' || left(id::text, 8), 'Camille Martin', 'camille@atelier.example', 'Camille Martin',
    'https://payer.example/' || id, true, 'pro', now()
  FROM jsonb_to_recordset($1::jsonb) AS o (id uuid)`

const PLANS_SQL = `
  INSERT INTO plans (id, organization_id, name)
  SELECT "planId", id, 'Équilibré' FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, "planId" uuid)`

const STEPS_SQL = `
  INSERT INTO plan_steps (id, organization_id, plan_id, position, offset_days, tone, subject, body)
  SELECT "stepId", id, "planId", 0, 7, 'courtois', 'Facture {{numero}} : {{remainder}} à régler',
    E'Bonjour,\n\nLa facture {{numero}} du {{issueDate}} est échue depuis le {{dueDate}}. Il reste {{remainder}} à régler.\n\n---\n\n{{signature}}'
  FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, "planId" uuid, "stepId" uuid)`

const CLIENTS_SQL = `
  INSERT INTO clients (id, organization_id, name)
  SELECT "clientId", id, 'Client ' || numero
  FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, "clientId" uuid, numero text)`

const CONTACTS_SQL = `
  INSERT INTO client_contacts (id, organization_id, client_id, email)
  SELECT "contactId", id, "clientId", recipient
  FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, "clientId" uuid, "contactId" uuid, recipient text)`

const INVOICES_SQL = `
  INSERT INTO invoices (id, organization_id, client_id, plan_id, numero, amount_ttc_cents, issue_date, due_date)
  SELECT "invoiceId", id, "clientId", "planId", numero, amount, current_date - 40, current_date - 10
  FROM jsonb_to_recordset($1::jsonb)
    AS t (id uuid, "clientId" uuid, "planId" uuid, "invoiceId" uuid, numero text, amount integer)`

const TASKS_SQL = `
  INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
  SELECT "taskId", id, "clientId", "invoiceId", "stepId", '2999-01-01'
  FROM jsonb_to_recordset($1::jsonb)
    AS t (id uuid, "clientId" uuid, "invoiceId" uuid, "stepId" uuid, "taskId" uuid)`
