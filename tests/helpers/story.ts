import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import Client from '#models/client'
import ClientContact from '#models/client_contact'
import type Invoice from '#models/invoice'
import Membership from '#models/membership'
import Organization from '#models/organization'
import Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import RelanceTask from '#models/relance_task'
import User from '#models/user'
import type { Actor } from '#services/activity/record'
import { createInvoices, type InvoiceInput } from '#services/invoices/invoice_creator'
import { turnSendingOn } from '#services/operations/sending_switch'
import { RelanceSender } from '#services/relances/relance_sender'
import { sweepRelances } from '#services/relances/sweeper'
import { addDays } from '#values/local_date'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { backToNow, parisTime, travelTo } from './clock.js'
import { emptyDatabase } from './empty_database.js'
import { SmtpSink } from './smtp_sink.js'

export interface StoryStep {
  day: number
  tone: Tone
  subject?: string
  body?: string
}

export interface StoryOptions {
  /** the day the story begins; a month before the due date unless told */
  begins?: string
  at?: string
  dueDate: string
  plan: StoryStep[]
  amountTtcCents?: number
  organization?: Partial<Organization>
  client?: Partial<Client>
  contacts?: { name?: string; email: string; role: 'to' | 'cc' }[]
  invoice?: Partial<InvoiceInput>
}

/**
 * A freelancer, a client, an invoice and a plan, on a calendar that the test turns. Mails go through
 * the real transport to a real SMTP sink; what it received is the truth.
 */
export async function aStory(options: StoryOptions): Promise<Story> {
  await emptyDatabase()
  await travelTo(parisTime(options.begins ?? addDays(options.dueDate, -30), options.at))
  await turnSendingOn(db.connection(), 'story')

  const sink = await SmtpSink.start()
  const transport = new SmtpTransport({
    host: '127.0.0.1',
    port: sink.port,
    implicitTls: false,
    credentials: null,
    clientName: 'rubis.test',
  })
  const { organization, user } = await aFreelancer(options.organization)
  const plan = await aPlan(organization, options.plan)
  const client = await aClient(organization, options)
  const actor: Story['actor'] = { kind: 'user', userId: user.id }
  const [invoice] = await createInvoices(
    organization.id,
    [
      {
        clientId: client.id,
        planId: plan.id,
        numero: 'F-2026-0042',
        amountTtcCents: options.amountTtcCents ?? 120_000,
        issueDate: addDays(options.dueDate, -30),
        dueDate: options.dueDate,
        ...options.invoice,
      },
    ],
    { actor }
  )
  return new Story({ organization, user, client, plan, invoice, actor, sink, transport })
}

interface Cast {
  organization: Organization
  user: User
  client: Client
  plan: Plan
  invoice: Invoice
  actor: Actor & { kind: 'user'; userId: string }
  sink: SmtpSink
  transport: SmtpTransport
}

export class Story {
  readonly organization: Organization
  readonly user: User
  readonly client: Client
  readonly plan: Plan
  readonly invoice: Invoice
  readonly actor: Actor & { kind: 'user'; userId: string }
  readonly sink: SmtpSink
  readonly #transport: SmtpTransport

  constructor(cast: Cast) {
    this.organization = cast.organization
    this.user = cast.user
    this.client = cast.client
    this.plan = cast.plan
    this.invoice = cast.invoice
    this.actor = cast.actor
    this.sink = cast.sink
    this.#transport = cast.transport
  }

  /** The calendar turns to that day; workers do what is due, as they would. */
  async on(date: string, time = '10:00') {
    await travelTo(parisTime(date, time))
    await this.workersRun()
  }

  async workersRun() {
    await sweepRelances(undefined, new RelanceSender({ transport: this.#transport }))
  }

  /** Tones of the mails that the client received, in order. */
  async mailsToClient(): Promise<Tone[]> {
    const steps: { id: string; tone: Tone }[] = await db
      .from('relance_tasks as t')
      .join('plan_steps as s', 's.id', 't.plan_step_id')
      .select('t.id', 's.tone')
    const tones = new Map(steps.map(({ id, tone }) => [id, tone]))
    return this.sink.delivered.flatMap(({ task }) => tones.get(task ?? '') ?? [])
  }

  async tasks(): Promise<RelanceTask[]> {
    return RelanceTask.query()
      .where('invoice_id', this.invoice.id)
      .orderBy('send_at')
      .orderBy('created_at')
  }

  async task(tone: Tone): Promise<RelanceTask> {
    const step = await PlanStep.query().where({ planId: this.plan.id, tone }).firstOrFail()
    return RelanceTask.query()
      .where({ invoiceId: this.invoice.id, planStepId: step.id })
      .orderBy('created_at', 'desc')
      .firstOrFail()
  }

  /** The decision log: kinds, with the reason when one is given. */
  async log(): Promise<string[]> {
    const events = await db
      .from('activity_events')
      .where('invoice_id', this.invoice.id)
      .orderBy('occurred_at')
      .orderBy('id')
      .select('kind', 'data')
    return events.map(({ kind, data }) => (data.reason ? `${kind}: ${data.reason}` : kind))
  }

  async refreshed(): Promise<Invoice> {
    await this.invoice.refresh()
    return this.invoice
  }

  async end() {
    await this.#transport.close()
    await this.sink.close()
    await backToNow()
    await emptyDatabase()
  }
}

async function aFreelancer(overrides: Partial<Organization> = {}) {
  const { iban = 'FR7630006000011234567890189', ...columns } = overrides
  const organization = new Organization()
  organization.merge({
    name: 'Camille Morel',
    trade: 'Graphiste',
    address: '12, rue des Tanneurs',
    postalCode: '44000',
    city: 'Nantes',
    country: 'FR',
    siret: '85341207000015',
    senderName: 'Camille Morel',
    replyTo: 'camille@atelier-morel.example',
    signature: 'Camille Morel',
    accountHolder: 'Camille Morel',
    plan: 'pro',
    ...columns,
  })
  organization.iban = iban
  await organization.save()
  const user = await User.create({
    email: 'camille@atelier-morel.example',
    password: 'payer rubis sur l ongle',
    fullName: 'Camille Morel',
    locale: 'fr',
  })
  await Membership.create({ organizationId: organization.id, userId: user.id, role: 'owner' })
  await organization.refresh()
  return { organization, user }
}

async function aPlan(organization: Organization, steps: StoryStep[]) {
  const plan = await Plan.create({ organizationId: organization.id, name: 'Plan', description: '' })
  for (const [position, step] of steps.entries()) {
    await PlanStep.create({
      organizationId: organization.id,
      planId: plan.id,
      position,
      offsetDays: step.day,
      tone: step.tone,
      subject: step.subject ?? 'Facture {{numero}}',
      body:
        step.body ?? 'Bonjour, il reste {{remainder}} sur la facture {{numero}}.\n\n{{signature}}',
      requiresManualValidation: step.tone === 'mise_en_demeure',
    })
  }
  return plan
}

async function aClient(organization: Organization, options: StoryOptions) {
  const client = await Client.create({
    organizationId: organization.id,
    name: 'Boulangerie Lefèvre',
    kind: 'business',
    locale: 'fr',
    ...options.client,
  })
  const contacts = options.contacts ?? [{ email: 'compta@lefevre.example', role: 'to' as const }]
  for (const [position, contact] of contacts.entries()) {
    await ClientContact.create({
      organizationId: organization.id,
      clientId: client.id,
      name: contact.name ?? null,
      email: contact.email,
      role: contact.role,
      position,
    })
  }
  return client
}
