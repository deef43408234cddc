import ApiException from '#exceptions/api_exception'
import type { Actor } from '#services/activity/record'
import { liftHold, placeHold, type HoldTarget } from '#services/invoices/holds'
import {
  cancelInvoice,
  changePlan,
  closeLitigation,
  openLitigation,
  undoCancellation,
  updateInvoice,
} from '#services/invoices/lifecycle'
import { recordPayment, voidPayment } from '#services/invoices/payments'
import db from '@adonisjs/lucid/services/db'
import type { CrowdInvoice } from './crowd.ts'
import type { Diary, Scope } from './diary.ts'

const ACTOR: Actor = { kind: 'user' }
const PAID_ON = new Date().toISOString().slice(0, 10)

const anyOf = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)]

/** People who change their minds all the time, about the same few invoices, all at once. */
export class People {
  /** Refusals that the API would answer with, by code. */
  readonly refusals = new Map<string, number>()
  done = 0
  #holds: { organizationId: string; holdId: string; target: HoldTarget }[] = []
  #payments: { invoice: CrowdInvoice; paymentId: string }[] = []

  constructor(
    readonly crowd: readonly CrowdInvoice[],
    readonly diary: Diary
  ) {}

  /** One decision of somebody about something. Refusals are counted; anything else is thrown. */
  async decide() {
    const invoice = anyOf(this.crowd)
    try {
      await anyOf(DECISIONS)(this, invoice)
      this.done += 1
    } catch (error) {
      if (!(error instanceof ApiException)) throw error
      const code = error.code ?? 'none'
      this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1)
    }
  }

  async pay(invoice: CrowdInvoice, amountCents: number | null) {
    const act = () =>
      recordPayment(
        invoice.organizationId,
        invoice.id,
        { amountCents, paidOn: PAID_ON, method: 'transfer' },
        ACTOR
      )
    const { payment } = amountCents
      ? await act()
      : await this.diary.write('stop', 'paid', scopeOf(invoice), act)
    this.#payments.push({ invoice, paymentId: payment.id })
  }

  /** Several people may undo the same payment at once. */
  async undoPayment() {
    const found = anyOf(this.#payments)
    if (found) {
      const { invoice, paymentId } = found
      await this.diary.write('go', 'paid', scopeOf(invoice), () =>
        voidPayment(invoice.organizationId, invoice.id, paymentId, ACTOR)
      )
    }
  }

  async hold({ organizationId }: CrowdInvoice, target: HoldTarget) {
    const hold = await this.diary.write('stop', 'held', { organizationId, ...target }, () =>
      placeHold(organizationId, target, { reason: 'manual', endsAt: null }, ACTOR)
    )
    this.#holds.push({ organizationId, holdId: hold.id, target })
  }

  /** The last hold of its target to be lifted lets reminders go: lifting is judged by the whole scope. */
  async lift() {
    const found = this.#holds.splice(Math.floor(Math.random() * this.#holds.length), 1)[0]
    if (found) {
      const { organizationId, holdId, target } = found
      await this.diary.write('go', 'held', { organizationId, ...target }, () =>
        liftHold(organizationId, holdId, ACTOR)
      )
    }
  }
}

const scopeOf = ({ organizationId, clientId, id }: CrowdInvoice): Scope => ({
  organizationId,
  clientId,
  invoiceId: id,
})

type Decision = (people: People, invoice: CrowdInvoice) => Promise<unknown>

/** As often as they are listed. */
const DECISIONS: Decision[] = [
  (people, invoice) => people.pay(invoice, null),
  (people, invoice) => people.pay(invoice, null),
  (people, invoice) => people.pay(invoice, 100),
  (people) => people.undoPayment(),
  (people) => people.undoPayment(),
  (people) => people.undoPayment(),
  (people, invoice) => people.hold(invoice, { invoiceId: invoice.id }),
  (people, invoice) => people.hold(invoice, { clientId: invoice.clientId }),
  (people, invoice) => (Math.random() < 0.3 ? people.hold(invoice, {}) : people.lift()),
  (people) => people.lift(),
  (people) => people.lift(),
  (people) => people.lift(),
  (_, { organizationId, id, plans }) => changePlan(organizationId, id, anyOf(plans), ACTOR),
  (_, { organizationId, id }) =>
    updateInvoice(organizationId, id, { amountTtcCents: 120_000 + anyOf([0, 500, 900]) }, ACTOR),
  (people, invoice) =>
    people.diary.write('stop', 'litigation', scopeOf(invoice), () =>
      openLitigation(invoice.organizationId, invoice.id, 'litige', ACTOR)
    ),
  (people, invoice) =>
    people.diary.write('go', 'litigation', scopeOf(invoice), () =>
      closeLitigation(invoice.organizationId, invoice.id, ACTOR)
    ),
  (people, invoice) =>
    people.diary.write('stop', 'cancelled', scopeOf(invoice), () =>
      cancelInvoice(invoice.organizationId, invoice.id, ACTOR)
    ),
  (people, invoice) =>
    people.diary.write('go', 'cancelled', scopeOf(invoice), () =>
      undoCancellation(invoice.organizationId, invoice.id, ACTOR)
    ),
  minutesPass,
]

/** What waits for later is due now. One row at a time, as nobody else changes `send_at` in bulk. */
async function minutesPass() {
  await db.rawQuery(
    `UPDATE relance_tasks SET send_at = rubis_now(), next_attempt_at = NULL
      WHERE id IN (
        SELECT id FROM relance_tasks WHERE status = 'scheduled' AND due_at > rubis_now()
        ORDER BY random() LIMIT 20 FOR NO KEY UPDATE SKIP LOCKED
      )`
  )
}
