import Organization from '#models/organization'
import type { ReadingContext } from '#services/imports/reading_context'
import { learntTemplates } from '#services/import_drafts/learn'
import { todayOf } from '#services/organizations/local_today'
import db from '@adonisjs/lucid/services/db'

/** A reader looks each of them up on the page. */
const MOST_CLIENTS = 2_000

/** What the organization knows before a document of its own is opened. */
export async function readingFacts(organizationId: string): Promise<ReadingContext> {
  const organization = await Organization.findOrFail(organizationId)
  const [today, people, clients, templates] = await Promise.all([
    todayOf(organization),
    db
      .from('memberships as m')
      .join('users as u', 'u.id', 'm.user_id')
      .where('m.organization_id', organizationId)
      .select('u.email', 'u.full_name'),
    clientsOf(organizationId),
    learntTemplates(organizationId),
  ])
  const { name, senderName, accountHolder, email, replyTo, siren, siret, vatNumber } = organization
  return {
    today,
    own: {
      names: present([name, senderName, accountHolder, ...people.map((one) => one.full_name)]),
      emails: present([email, replyTo, ...people.map((one) => one.email)]),
      sirens: present([siren, siret?.slice(0, 9)]),
      vatNumbers: present([vatNumber]),
      ibans: present([organization.iban]),
    },
    clients,
    templates,
    withText: true,
  }
}

async function clientsOf(organizationId: string): Promise<ReadingContext['clients']> {
  const { rows } = await db.rawQuery<{ rows: ReadingContext['clients'] }>(
    `SELECT c.name, c.siren, (
          SELECT k.email FROM client_contacts AS k
          WHERE k.organization_id = c.organization_id AND k.client_id = c.id
          ORDER BY k.position, k.id LIMIT 1
        ) AS email
      FROM clients AS c
      WHERE c.organization_id = ? AND c.archived_at IS NULL AND c.merged_into_id IS NULL
      ORDER BY c.id DESC LIMIT ?`,
    [organizationId, MOST_CLIENTS]
  )
  return rows
}

const present = (values: readonly (string | null | undefined)[]): string[] =>
  [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as string[]
