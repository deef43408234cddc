import { v7 as uuidv7 } from 'uuid'
import db from '@adonisjs/lucid/services/db'

export interface CrowdInvoice {
  id: string
  organizationId: string
  clientId: string
  plans: [string, string]
}

export interface CrowdSize {
  organizations: number
  clients: number
  /** per client */
  invoices: number
}

const STEPS = [
  { offset: 5, tone: 'amical' },
  { offset: 8, tone: 'courtois' },
]

/**
 * Open invoices, a month late, of several clients of several organizations, each with the first step
 * of its plan due now. Caps are lifted and the gap is an hour, so that only the protocol holds mails
 * back.
 */
export async function aCrowd({ organizations, clients, invoices }: CrowdSize) {
  const crowd: CrowdInvoice[] = []
  for (let index = 0; index < organizations; index++) {
    const organizationId = uuidv7()
    await db.table('organizations').insert({
      id: organizationId,
      name: `Atelier ${index + 1}`,
      sender_name: 'Camille Martin',
      reply_to: 'camille@atelier.example',
      payment_link: 'https://payer.example/camille',
      window_always_open: true,
      min_gap_hours: 1,
      client_daily_cap: 1_000,
      client_weekly_cap: 1_000,
      verified_at: new Date(),
      plan: 'pro',
    })
    const plans: [string, string] = [
      await aPlan(organizationId, 'A'),
      await aPlan(organizationId, 'B'),
    ]
    for (let place = 0; place < clients; place++) {
      const clientId = await aClient(organizationId, `${index}-${place}`)
      crowd.push(
        ...Array.from({ length: invoices }, () => ({
          id: uuidv7(),
          organizationId,
          clientId,
          plans,
        }))
      )
    }
  }
  await db.table('invoices').multiInsert(
    crowd.map(({ id, organizationId, clientId, plans }, index) => ({
      id,
      organization_id: organizationId,
      client_id: clientId,
      plan_id: plans[0],
      numero: `F-${index + 1}`,
      amount_ttc_cents: 120_000,
      issue_date: db.raw('current_date - 60'),
      due_date: db.raw('current_date - 30'),
    }))
  )
  await db.rawQuery(
    `INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
      SELECT gen_random_uuid(), i.organization_id, i.client_id, i.id, s.id, rubis_now()
      FROM invoices AS i JOIN plan_steps AS s ON s.plan_id = i.plan_id AND s.position = 0`
  )
  return crowd
}

async function aPlan(organizationId: string, name: string) {
  const planId = uuidv7()
  await db.table('plans').insert({ id: planId, organization_id: organizationId, name })
  await db.table('plan_steps').multiInsert(
    STEPS.map(({ offset, tone }, position) => ({
      id: uuidv7(),
      organization_id: organizationId,
      plan_id: planId,
      position,
      offset_days: offset,
      tone,
      subject: 'Facture {{numero}}',
      body: 'Bonjour, il reste {{remainder}} à régler. {{signature}}',
    }))
  )
  return planId
}

async function aClient(organizationId: string, name: string) {
  const clientId = uuidv7()
  await db.table('clients').insert({ id: clientId, organization_id: organizationId, name })
  await db.table('client_contacts').insert({
    id: uuidv7(),
    organization_id: organizationId,
    client_id: clientId,
    email: `compta-${name}@client.example`,
  })
  return clientId
}
