import NotFoundException from '#exceptions/not_found_exception'
import type Organization from '#models/organization'
import type { InvoiceStatus } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import type { WantedStep } from '#values/relance_plan'
import db from '@adonisjs/lucid/services/db'

/** What the words and the hours of a reminder take from its client. */
export interface DraftClient {
  id: string
  name: string
  locale: 'fr' | 'en'
  timeZone: string | null
  planId: string | null
  contactName: string | null
  /** false without an address to write to, or when the only ones refuse mail */
  reachable: boolean
}

/** @throws NotFoundException when the organization has no such client */
export async function draftClient(owner: { id: string }, id: string): Promise<DraftClient> {
  const { rows } = await db.rawQuery<{ rows: Record<string, never>[] }>(
    `SELECT c.id, c.name, c.locale, c.time_zone, c.plan_id, contact.name AS contact_name,
        contact.id IS NOT NULL AS reachable
      FROM clients AS c
      LEFT JOIN LATERAL (
        SELECT k.id, k.name FROM client_contacts AS k
        WHERE k.organization_id = c.organization_id AND k.client_id = c.id AND k.role = 'to'
          AND NOT EXISTS (
            SELECT 1 FROM suppressions AS x WHERE x.email = k.email AND x.lifted_at IS NULL
              AND (x.organization_id IS NULL OR x.organization_id = k.organization_id)
          )
        ORDER BY k.position, k.id LIMIT 1
      ) AS contact ON true
      WHERE c.organization_id = ? AND c.id = ?`,
    [owner.id, id]
  )
  const [row] = rows
  if (!row) {
    throw new NotFoundException()
  }
  return {
    id: row.id,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    planId: row.plan_id,
    contactName: row.contact_name,
    reachable: row.reachable,
  }
}

export interface StepRow extends WantedStep {
  subject: string
  body: string
}

/** The steps of a plan in use, by offset; null when the organization has no such plan. */
export async function stepsOf(owner: { id: string }, planId: string): Promise<StepRow[] | null> {
  const plan = await db.from('plans').where({ organization_id: owner.id, id: planId }).first()
  if (!plan) {
    return null
  }
  const rows = await db
    .from('plan_steps')
    .where({ organization_id: owner.id, plan_id: planId })
    .whereNull('archived_at')
    .orderBy('offset_days')
  return rows.map((row) => ({
    id: row.id,
    offsetDays: row.offset_days,
    tone: row.tone,
    requiresManualValidation: row.requires_manual_validation,
    subject: row.subject,
    body: row.body,
  }))
}

export interface SameNumero {
  id: string
  numero: string
  status: InvoiceStatus
  amountTtcCents: number
  dueDate: LocalDate
  /** true when it is for the client that is being invoiced */
  sameClient: boolean
  clientName: string
}

const DUPLICATES_SHOWN = 3

/** A number is given once by the law: the same one again is most often the same invoice. */
export async function sameNumero(
  owner: { id: string },
  { clientId = null, numero }: { clientId?: string | null; numero?: string | null }
): Promise<SameNumero[]> {
  if (!numero) {
    return []
  }
  const rows = await db
    .from('invoices as i')
    .joinRaw('JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id')
    .where('i.organization_id', owner.id)
    .whereRaw('i.numero COLLATE "C" = ?', [numero])
    .select('i.id', 'i.numero', 'i.status', 'i.amount_ttc_cents', 'i.due_date', 'c.name')
    .select(db.raw('i.client_id IS NOT DISTINCT FROM ?::uuid AS same_client', [clientId]))
    .orderByRaw('same_client DESC, i.id')
    .limit(DUPLICATES_SHOWN)
  return rows.map((row) => ({
    id: row.id,
    numero: row.numero,
    status: row.status,
    amountTtcCents: row.amount_ttc_cents,
    dueDate: row.due_date,
    sameClient: row.same_client,
    clientName: row.name,
  }))
}

/** Why nothing would leave although it is planned. */
export type PlanObstacle = 'no_address' | 'no_way_to_pay' | 'organization_held' | 'client_held'

export async function obstaclesOf(
  organization: Organization,
  client: DraftClient | null
): Promise<PlanObstacle[]> {
  const { rows } = await db.rawQuery<{ rows: { client_held: boolean }[] }>(
    `SELECT DISTINCT client_id IS NOT NULL AS client_held FROM invoice_holds
      WHERE organization_id = :owner AND lifted_at IS NULL AND starts_at <= rubis_now()
        AND (ends_at IS NULL OR ends_at > rubis_now()) AND invoice_id IS NULL
        AND (client_id IS NULL OR client_id = :client)`,
    { owner: organization.id, client: client?.id ?? null }
  )
  const obstacles: PlanObstacle[] = rows.map((row) =>
    row.client_held ? 'client_held' : 'organization_held'
  )
  if (client && !client.reachable) {
    obstacles.push('no_address')
  }
  if (!organization.ibanEncrypted && !organization.paymentLink) {
    obstacles.push('no_way_to_pay')
  }
  return obstacles
}
