import { ResendTransport } from '#lib/mail_transport/resend_transport'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import type Client from '#models/client'
import type Invoice from '#models/invoice'
import type Organization from '#models/organization'
import type Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import RelanceTask from '#models/relance_task'
import type User from '#models/user'
import type { Actor } from '#services/activity/record'
import { createInvoices, type InvoiceInput } from '#services/invoices/invoice_creator'
import { runCheckins } from '#services/checkins/checkin_round'
import { placeHold, type HoldTarget } from '#services/invoices/holds'
import { recordPayment } from '#services/invoices/payments'
import { SealedMailSender } from '#services/notifications/sealed_mail_sender'
import { turnSendingOn } from '#services/operations/sending_switch'
import { approve } from '#services/relances/decisions'
import { replanPlans } from '#services/plans/plan_replanner'
import { RelanceSender } from '#services/relances/relance_sender'
import { sweepRelances } from '#services/relances/sweeper'
import { addDays } from '#values/local_date'
import { remainderCents } from '#values/remainder'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { simpleParser, type ParsedMail } from 'mailparser'
import { backToNow, parisTime, travelTo } from './clock.js'
import { emptyDatabase } from './empty_database.js'
import { FakeResend } from './fake_resend.js'
import { SmtpSink } from './smtp_sink.js'
import { aClient, aFreelancer, aPlan, type StoryContact, type StoryStep } from './story_cast.js'
import { WatchedTransport } from './watched_transport.js'

export interface StoryOptions {
  /** the day the story begins; a month before the due date unless told */
  begins?: string
  at?: string
  dueDate: string
  plan: readonly StoryStep[]
  amountTtcCents?: number
  organization?: Partial<Organization>
  client?: Partial<Client>
  contacts?: readonly StoryContact[]
  invoice?: Partial<InvoiceInput>
  source?: 'typed' | 'import'
  /** the provider; SMTP unless told */
  transport?: 'smtp' | 'resend'
}

type StoryUser = Actor & { kind: 'user'; userId: string }

/**
 * A freelancer, a client, an invoice and a plan, on a calendar that the test turns. Mails go through
 * the real transport to a real server; what it received is the truth.
 */
export async function aStory(options: StoryOptions): Promise<Story> {
  await emptyDatabase()
  await travelTo(parisTime(options.begins ?? addDays(options.dueDate, -30), options.at))
  await turnSendingOn(db.connection(), 'story')

  const { organization, user } = await aFreelancer(options.organization)
  const plan = await aPlan(organization, options.plan)
  const client = await aClient(organization, options.client, options.contacts)
  const actor: StoryUser = { kind: 'user', userId: user.id }
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
    { actor, source: options.source }
  )
  const sink = await SmtpSink.start()
  const resend = await FakeResend.start()
  const wire = new WatchedTransport(
    options.transport === 'resend'
      ? new ResendTransport({ apiKey: 're_story', baseUrl: resend.url })
      : new SmtpTransport({
          host: '127.0.0.1',
          port: sink.port,
          implicitTls: false,
          credentials: null,
          clientName: 'rubis.test',
        })
  )
  return new Story({ organization, user, client, plan, invoice, actor, sink, resend, wire })
}

interface Cast {
  organization: Organization
  user: User
  client: Client
  plan: Plan
  invoice: Invoice
  actor: StoryUser
  sink: SmtpSink
  resend: FakeResend
  wire: WatchedTransport
}

export class Story {
  readonly organization: Organization
  readonly user: User
  readonly client: Client
  readonly plan: Plan
  readonly invoice: Invoice
  readonly actor: StoryUser
  readonly sink: SmtpSink
  readonly resend: FakeResend
  readonly wire: WatchedTransport

  constructor(cast: Cast) {
    this.organization = cast.organization
    this.user = cast.user
    this.client = cast.client
    this.plan = cast.plan
    this.invoice = cast.invoice
    this.actor = cast.actor
    this.sink = cast.sink
    this.resend = cast.resend
    this.wire = cast.wire
  }

  /** The calendar turns to that day; workers do what is due, as they would. */
  async on(date: string, time = '10:00') {
    await this.at(parisTime(date, time))
  }

  async at(instant: DateTime) {
    await this.turnTo(instant)
    await this.workersRun()
  }

  /** The calendar turns and nobody works: the user acts, or the machines are off. */
  async turnTo(instant: DateTime) {
    await travelTo(instant)
  }

  async workersRun(workers = 1) {
    await replanPlans()
    await Promise.all(
      Array.from({ length: workers }, async () => {
        await runCheckins(undefined, new SealedMailSender({ transport: this.wire }))
        await sweepRelances(undefined, new RelanceSender({ transport: this.wire }))
      })
    )
  }

  /** Tones of the mails that the client received, in order. */
  async mailsToClient(): Promise<Tone[]> {
    const steps: { id: string; tone: Tone }[] = await db
      .from('relance_tasks as t')
      .join('plan_steps as s', 's.id', 't.plan_step_id')
      .select('t.id', 's.tone')
    const tones = new Map(steps.map(({ id, tone }) => [id, tone]))
    const tasks =
      this.wire.name === 'smtp'
        ? this.sink.delivered.map(({ task }) => task)
        : this.resend.delivered.map(({ email }) => email.headers?.['X-Rubis-Task'])
    return tasks.flatMap((task) => tones.get(task ?? '') ?? [])
  }

  /** The mails that the SMTP server took, read by another parser than ours. */
  async letters(): Promise<ParsedMail[]> {
    return Promise.all(
      this.sink.delivered.map(({ raw }) => simpleParser(Buffer.from(raw, 'latin1')))
    )
  }

  async lastLetter(): Promise<ParsedMail> {
    const letter = (await this.letters()).at(-1)
    if (!letter) {
      throw new Error('The client received nothing')
    }
    return letter
  }

  /** Another invoice of the same organization; of the same client and plan unless told. */
  async anotherInvoice(input: Partial<InvoiceInput> & { dueDate: string }): Promise<Invoice> {
    const [invoice] = await createInvoices(
      this.organization.id,
      [
        {
          clientId: this.client.id,
          planId: this.plan.id,
          numero: 'F-2026-0043',
          amountTtcCents: 50_000,
          issueDate: addDays(input.dueDate, -30),
          ...input,
        },
      ],
      { actor: this.actor }
    )
    return invoice
  }

  /** All that is left unless an amount is given, in cents. */
  async receivesPayment(amountCents: number | null = null, paidOn = '2026-03-01') {
    const { payment } = await recordPayment(
      this.organization.id,
      this.invoice.id,
      { amountCents, paidOn, method: 'transfer' },
      this.actor
    )
    return payment
  }

  async holds(target: HoldTarget = { invoiceId: this.invoice.id }, endsAt: DateTime | null = null) {
    return placeHold(this.organization.id, target, { reason: 'manual', endsAt }, this.actor)
  }

  /** The user reads the draft of a mise en demeure and lets it leave. */
  async approves(task: RelanceTask) {
    return approve(
      this.organization.id,
      task.id,
      { remainderCents: remainderCents(await this.refreshed()) },
      this.actor
    )
  }

  async tasks(invoice = this.invoice): Promise<RelanceTask[]> {
    return RelanceTask.query()
      .where('invoice_id', invoice.id)
      .orderBy('send_at')
      .orderBy('created_at')
  }

  /** The newest reminder of that tone. */
  async task(tone: Tone): Promise<RelanceTask> {
    const step = await PlanStep.query().where({ planId: this.plan.id, tone }).firstOrFail()
    return RelanceTask.query()
      .where({ invoiceId: this.invoice.id, planStepId: step.id })
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
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

  /** What the bell of the user says, in order. */
  async notices(): Promise<string[]> {
    const rows = await db.from('notifications').orderBy('created_at').orderBy('id').select('kind')
    return rows.map(({ kind }) => kind)
  }

  async refreshed(): Promise<Invoice> {
    await this.invoice.refresh()
    return this.invoice
  }

  async end() {
    await this.wire.close()
    await this.sink.close()
    await this.resend.close()
    await backToNow()
    await emptyDatabase()
  }
}
