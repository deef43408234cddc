import { coalesce } from '#lib/coalesce'
import type { QueueName } from '#lib/queue/config'
import { runCheckins } from '#services/checkins/checkin_round'
import { processEvents } from '#services/billing/process_events'
import { reconcileBilling } from '#services/billing/reconcile'
import { sendTrialRecaps } from '#services/billing/trial_recap'
import { processDeliveryEvents } from '#services/delivery_events/process_delivery_events'
import { readInboundMail } from '#services/inbound_mail/read_mail'
import { readImports } from '#services/import_batches/read_imports'
import { endHolds } from '#services/invoices/end_holds'
import { writeDigests } from '#services/notifications/digest'
import { OutboxSender } from '#services/notifications/outbox_sender'
import { SealedMailSender } from '#services/notifications/sealed_mail_sender'
import { keepHouse } from '#services/operations/housekeeping'
import { alertSilence } from '#services/operations/silence_alert'
import { prepareExports } from '#services/personal_data/prepare_exports'
import { breakPromises } from '#services/promises/break_promises'
import { sendTemplateTests } from '#services/plans/template_test_sender'
import { replanPlans } from '#services/plans/plan_replanner'
import { replanRehearsed } from '#services/relances/rehearsals'
import { sweep } from '#services/operations/sweep'
import { ThanksSender } from '#services/thanks/thanks_sender'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Work that every worker of a queue does on its own timer, whatever the queue remembers. */
export interface Round {
  name: string
  queue: QueueName
  /** Milliseconds after the start of the process; at once unless told. */
  first?: number
  /** Milliseconds from the end of one to the next. */
  every: number
  /** The job that is the second alarm of the same work. */
  job: string
  run(signal: AbortSignal): Promise<unknown>
}

/**
 * Mails of the outbox, once at a time in this process: the sealed ones first, somebody waits for a link;
 * then notices, thanks to clients who paid, and the tests they send themselves.
 */
export const drainOutbox = coalesce(async (signal?: AbortSignal) => {
  const sealed = await new SealedMailSender().drain(signal)
  const notices = sealed + (await new OutboxSender().drain(signal))
  const thanks = notices + (await new ThanksSender().drain(signal))
  return thanks + (await sendTemplateTests(signal))
})

/** Questions to the users before their clients are bothered, once at a time in this process. */
export const drainCheckins = coalesce((signal?: AbortSignal) => runCheckins(signal))

/** Invoices of edited plans, once at a time in this process. */
export const drainReplans = coalesce((signal?: AbortSignal) => replanPlans(signal))

/** Documents that wait to be read, once at a time in this process. */
export const drainImports = coalesce((signal?: AbortSignal) => readImports(signal))

/** Mails that arrived, once at a time in this process. */
export const drainInboundMail = coalesce((signal?: AbortSignal) => readInboundMail(signal))

/** What the mail provider told, once at a time in this process. */
export const drainDeliveryEvents = coalesce((signal?: AbortSignal) => processDeliveryEvents(signal))

/** What Stripe told, once at a time in this process. */
export const drainStripeEvents = coalesce((signal?: AbortSignal) => processEvents(signal))

/** Copies of everything that owners asked for, once at a time in this process. */
export const drainExports = coalesce((signal?: AbortSignal) => prepareExports(signal))

/** Recaps of trials that end soon, once at a time in this process. */
export const drainTrialRecaps = coalesce((signal?: AbortSignal) => sendTrialRecaps(signal))

export const ROUNDS: readonly Round[] = [
  {
    name: 'sweep-relances',
    queue: 'relances',
    every: 30 * SECOND,
    job: 'SweepRelancesJob',
    run: sweep,
  },
  {
    name: 'ask-checkins',
    queue: 'checkins',
    every: 30 * SECOND,
    job: 'AskCheckinsJob',
    run: drainCheckins,
  },
  {
    name: 'send-outbox',
    queue: 'mails',
    every: 15 * SECOND,
    job: 'SendOutboxJob',
    run: drainOutbox,
  },
  {
    name: 'process-delivery-events',
    queue: 'mails',
    every: 30 * SECOND,
    job: 'ProcessDeliveryEventsJob',
    run: drainDeliveryEvents,
  },
  {
    name: 'replan-invoices',
    queue: 'maintenance',
    every: 15 * SECOND,
    job: 'ReplanInvoicesJob',
    run: drainReplans,
  },
  {
    name: 'read-inbound-mail',
    queue: 'imports',
    every: 30 * SECOND,
    job: 'ReadInboundMailJob',
    run: drainInboundMail,
  },
  {
    name: 'read-imports',
    queue: 'imports',
    every: 15 * SECOND,
    job: 'ReadImportsJob',
    run: drainImports,
  },
  {
    // A worker that starts after an outage first sends what is due.
    name: 'alert-silence',
    queue: 'maintenance',
    first: 10 * MINUTE,
    every: 10 * MINUTE,
    job: 'AlertSilenceJob',
    run: alertSilence,
  },
  {
    name: 'write-digests',
    queue: 'maintenance',
    every: 10 * MINUTE,
    job: 'WriteDigestsJob',
    run: writeDigests,
  },
  {
    name: 'break-promises',
    queue: 'maintenance',
    every: 10 * MINUTE,
    job: 'BreakPromisesJob',
    run: () => breakPromises(),
  },
  {
    name: 'end-holds',
    queue: 'maintenance',
    every: 10 * MINUTE,
    job: 'EndHoldsJob',
    run: () => endHolds(),
  },
  {
    name: 'prepare-data-exports',
    queue: 'maintenance',
    every: 30 * SECOND,
    job: 'PrepareDataExportsJob',
    run: drainExports,
  },
  {
    // What a dry run left behind when the process that ended it died.
    name: 'replan-rehearsed',
    queue: 'maintenance',
    every: 10 * MINUTE,
    job: 'ReplanRehearsedJob',
    run: () => replanRehearsed(),
  },
  {
    name: 'process-stripe-events',
    queue: 'billing',
    every: 30 * SECOND,
    job: 'ProcessStripeEventsJob',
    run: drainStripeEvents,
  },
  {
    name: 'send-trial-recaps',
    queue: 'trial_recap',
    every: 60 * SECOND,
    job: 'TrialRecapJob',
    run: drainTrialRecaps,
  },
  {
    // At boot too: what was told while nobody listened.
    name: 'reconcile-billing',
    queue: 'billing',
    every: 60 * MINUTE,
    job: 'ReconcileBillingJob',
    run: reconcileBilling,
  },
  {
    name: 'keep-house',
    queue: 'maintenance',
    every: 60 * MINUTE,
    job: 'KeepHouseJob',
    run: keepHouse,
  },
]
