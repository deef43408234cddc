import { CLIENTS } from '#database/demo/clients'
import { INVOICES, type InvoiceStory } from '#database/demo/invoices'
import Invoice from '#models/invoice'
import RelanceTask from '#models/relance_task'
import { databaseNow } from '#lib/clock'
import { storeAttachment } from '#services/attachments/attachment_store'
import { toChased } from '#services/demo/chased_invoice'
import { createCast, dateCast, type DemoCast } from '#services/demo/demo_cast'
import { invoicePdf } from '#services/demo/invoice_pdf'
import { askThisMorning } from '#services/demo/morning_questions'
import { numberInvoices } from '#services/demo/numbering'
import { replayChase, type ChasedInvoice, type PastChase } from '#services/demo/past_chase'
import { printed } from '#services/demo/printed'
import { planAsEntered, retellStep } from '#services/demo/retold_reminders'
import { retellTurn } from '#services/demo/retold_turns'
import { Retelling } from '#services/demo/retelling'
import { StoryDates } from '#services/demo/story_dates'
import { dropInvoices } from '#services/demo/waiting_drafts'
import { createInvoices } from '#services/invoices/invoice_creator'
import { sendNow } from '#services/relances/decisions'
import { addDays, type LocalDate } from '#values/local_date'
import type { DateTime } from 'luxon'

/** A story with its dates, and the row it became. */
interface EnteredInvoice {
  id: string
  index: number
  story: InvoiceStory
  numero: string
  issueDate: LocalDate
  dueDate: LocalDate
  planId: string
  chased: ChasedInvoice
}

/** Something to tell. All are told in the order in which they happened. */
interface Scene {
  at: DateTime
  act: () => Promise<unknown>
}

/** For how many days the freelancer has been using Rubis. */
const MEMBER_FOR = 352
/** What this run writes is recognized by its dates: nothing is told to have happened this recently. */
const JUST_NOW = { seconds: 30 }
/** How long ago the last invoices were dropped. */
const DROPPED = { minutes: 4 }

/**
 * The freelancer with their clients, plans and eleven months of invoices. What the user did goes
 * through the services, what Rubis did through the engine; both are then dated. During the telling
 * office hours hold, so that reminders fall on working days; from then on the window is always open,
 * so that the demo shows something at any hour.
 *
 * @param say is told of the progress
 */
export async function seedDemo(say: (line: string) => void): Promise<DemoCast> {
  const now = await databaseNow()
  const since = now.minus(JUST_NOW)
  const cast = await createCast()
  await new DemoSeed(cast, since).tell(say)
  await openWindow(cast)
  await sendNowAsTold(cast)
  await askThisMorning(cast.organization.id)
  return cast
}

class DemoSeed {
  readonly #cast: DemoCast
  readonly #dates: StoryDates
  readonly #retelling: Retelling

  constructor(cast: DemoCast, since: DateTime) {
    this.#cast = cast
    this.#dates = new StoryDates(since, cast.organization.manners.calendar)
    this.#retelling = new Retelling(cast.organization.id, since)
  }

  async tell(say: (line: string) => void) {
    const joined = this.#dates.dayFromNow(-MEMBER_FOR)
    await this.#retelling.at(joined, () => dateCast(this.#cast, joined))
    const invoices = await this.#enterInvoices()
    say(`${Object.keys(CLIENTS).length} clients, ${invoices.length} invoices`)

    const chases = this.#replay(invoices)
    const scenes = invoices.flatMap((invoice) => this.#scenesOf(invoice, chases.get(invoice.id)))
    for (const { at, act } of scenes.toSorted((a, b) => a.at.toMillis() - b.at.toMillis())) {
      await this.#retelling.at(at, act)
    }
    const departures = [...chases.values()].flatMap(({ steps }) =>
      steps.filter(({ kind }) => kind === 'departure')
    )
    say(`${departures.length} past reminders`)

    const issueDates = invoices.map(({ issueDate }) => issueDate)
    const dropped = await this.#retelling.at(this.#dates.now.minus(DROPPED), () =>
      dropInvoices(this.#cast, this.#dates.today, issueDates)
    )
    say(`${dropped} invoices to be read`)
  }

  async #enterInvoices(): Promise<EnteredInvoice[]> {
    const dated = INVOICES.map((story, index) => {
      const dueDate = this.#dates.dueDateOf(story)
      const issueDate = addDays(dueDate, -CLIENTS[story.client].paymentTermDays)
      return { story, index, dueDate, issueDate }
    })
    const numbers = numberInvoices(dated.map(({ issueDate }) => issueDate))

    const entered: EnteredInvoice[] = []
    for (const one of dated) {
      entered.push(await this.#enter({ ...one, numero: numbers[one.index] }))
    }
    return entered
  }

  /** Without a plan: its reminders are those of the day it was entered, not of today. */
  async #enter(
    one: Pick<EnteredInvoice, 'story' | 'index' | 'dueDate' | 'issueDate' | 'numero'>
  ): Promise<EnteredInvoice> {
    const { story, index, dueDate, issueDate, numero } = one
    const { organization, clients, plans, actor } = this.#cast
    const enteredAt = this.#dates.enteredAt(issueDate, index)
    const { amountTtcCents, subject } = story
    const clientId = clients[story.client]
    const input = { clientId, planId: null, numero, amountTtcCents, subject, issueDate, dueDate }
    const [{ id }] = await this.#retelling.at(enteredAt, () =>
      createInvoices(organization.id, [input], { actor })
    )

    const { id: planId, steps } = plans[CLIENTS[story.client].plan ?? 'equilibre']
    return { ...one, id, planId, chased: toChased({ ...one, id, steps }, this.#dates) }
  }

  /** Client by client: the gap and the caps are theirs. */
  #replay(invoices: readonly EnteredInvoice[]): Map<string, PastChase> {
    const { manners } = this.#cast.organization
    const byClient = Map.groupBy(invoices, ({ story }) => story.client)
    return new Map(
      [...byClient.values()].flatMap((own) => [
        ...replayChase(
          own.map(({ chased }) => chased),
          manners
        ),
      ])
    )
  }

  #scenesOf(invoice: EnteredInvoice, chase: PastChase | undefined): Scene[] {
    if (!chase) {
      return []
    }
    const { organization } = this.#cast
    const { id, planId, chased } = invoice
    const entry: Scene = {
      at: chased.enteredAt.plus({ seconds: 2 }),
      act: async () => {
        await planAsEntered(organization.id, id, planId, chase.plan)
        if (invoice.story.pdf) {
          await this.#attachPdf(invoice)
        }
      },
    }
    return [entry, ...this.#remindersOf(invoice, chase), ...this.#turnsOf(invoice)]
  }

  #remindersOf({ id, story, chased }: EnteredInvoice, chase: PastChase): Scene[] {
    const { organization, user } = this.#cast
    return chase.steps.map((past) => {
      const offset = chased.steps.find((step) => step.id === past.stepId)?.offsetDays ?? 0
      const answer = story.answers?.[offset] ?? 'accepted'
      return {
        at: past.at,
        act: async () => {
          const task = await RelanceTask.query()
            .where({ invoiceId: id, planStepId: past.stepId })
            .firstOrFail()
          await retellStep(organization.id, task.id, past, { answer, approvedBy: user.id })
        },
      }
    })
  }

  #turnsOf({ id, index, story, dueDate }: EnteredInvoice): Scene[] {
    const { organization, actor } = this.#cast
    return (story.turns ?? []).map((turn) => {
      const at = this.#dates.turnAt(dueDate, turn, index)
      const on = addDays(dueDate, turn.day)
      const details = {
        on,
        creditNumero: `A-${on.slice(0, 4)}-${on.slice(5, 7)}${String(index).padStart(2, '0')}`,
        holdEnds: turn.kind === 'promise' ? this.#dates.dayFromNow(turn.endsIn) : null,
      }
      const target = { organizationId: organization.id, invoiceId: id, actor }
      return { at, act: () => retellTurn(target, turn, details) }
    })
  }

  async #attachPdf({ id, numero, story, issueDate, dueDate }: EnteredInvoice) {
    const { organization, actor } = this.#cast
    const { subject, amountTtcCents } = story
    const bytes = await invoicePdf(
      printed(story.client, { numero, subject, amountTtcCents, issueDate, dueDate })
    )
    await storeAttachment(organization.id, id, { name: `facture-${numero}.pdf`, bytes }, actor)
  }
}

async function openWindow({ organization }: DemoCast) {
  organization.windowAlwaysOpen = true
  await organization.save()
}

/** The user presses "send now": these leave 20 s later, and can be undone until then. */
async function sendNowAsTold({ organization, actor, clients }: DemoCast) {
  for (const { client, subject } of INVOICES.filter((story) => story.sentNow)) {
    const invoice = await Invoice.query()
      .where({ organizationId: organization.id, clientId: clients[client], subject })
      .firstOrFail()
    const task = await RelanceTask.query()
      .where({ invoiceId: invoice.id, status: 'scheduled' })
      .orderBy('sendAt')
      .firstOrFail()
    await sendNow(organization.id, task.id, actor)
  }
}
