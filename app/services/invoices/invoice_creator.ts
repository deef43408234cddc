import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { databaseNow } from '#lib/clock'
import Client from '#models/client'
import Invoice from '#models/invoice'
import type Organization from '#models/organization'
import Payment from '#models/payment'
import { recordActivity, type Actor } from '#services/activity/record'
import { assertQuota } from '#services/billing/quota'
import { assertPlan } from '#services/invoices/lifecycle'
import { lockOrganization } from '#services/organizations/lock_organization'
import {
  scheduleRelancesForInvoice,
  type WaitingRelance,
} from '#services/relances/relance_scheduler'
import { wakeRelances } from '#services/relances/wake'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface InvoiceInput {
  clientId: string
  /** undefined: the client's plan, else the organization's; null: none, nothing is chased */
  planId?: string | null
  numero: string
  amountTtcCents: number
  issueDate: LocalDate
  dueDate: LocalDate
  subject?: string
  notes?: string
  paymentLink?: string | null
  /** what was paid before Rubis knew the invoice, in cents: in the remainder, not in "récupéré" */
  prepaid?: { amountCents: number; paidOn: LocalDate }
}

export interface CreateOptions {
  actor: Actor
  source?: 'typed' | 'import'
}

export interface CreatedInvoice {
  invoice: Invoice
  waiting: WaitingRelance[]
}

/**
 * Takes in one or more invoices, with their reminders, in one transaction within the quota: all of
 * them or none. A due date in the past is chased by the late-step rule.
 *
 * @throws QuotaExceededException, NotFoundException for a client or a plan of someone else
 * @throws UnprocessableException `due_before_issue`, `plan_archived`, `nothing_left`
 */
export async function createInvoices(
  organizationId: string,
  inputs: readonly InvoiceInput[],
  { actor, source = 'typed' }: CreateOptions
): Promise<Invoice[]> {
  const { invoices, waiting } = await db.transaction(async (trx) => {
    const organization = await lockOrganization(trx, organizationId)
    await assertQuota(organization, inputs.length, trx)

    const created: CreatedInvoice[] = []
    for (const input of inputs) {
      created.push(await createInvoice(trx, organization, input, { actor, source }))
    }
    return {
      invoices: created.map(({ invoice }) => invoice),
      waiting: created.flatMap((one) => one.waiting),
    }
  })
  await wakeRelances(waiting)
  return invoices
}

/**
 * The same inside a transaction that has begun: the caller holds the organization, has asked for the
 * quota, and wakes the workers for what waits once it is committed.
 *
 * @throws NotFoundException, UnprocessableException like `createInvoices`
 */
export async function createInvoice(
  trx: TransactionClientContract,
  organization: Organization,
  input: InvoiceInput,
  { actor, source }: Required<CreateOptions>
): Promise<CreatedInvoice> {
  const { prepaid } = input
  const client = await findClient(trx, organization.id, input.clientId)
  const planId =
    input.planId === undefined ? (client.planId ?? organization.defaultPlanId) : input.planId
  if (planId) {
    await assertPlan(trx, organization.id, planId)
  }
  assertInput(input)

  const invoice = await Invoice.create(
    {
      organizationId: organization.id,
      clientId: client.id,
      planId,
      numero: input.numero,
      subject: input.subject ?? '',
      notes: input.notes ?? '',
      paymentLink: input.paymentLink ?? null,
      amountTtcCents: input.amountTtcCents,
      paidCents: prepaid?.amountCents ?? 0,
      creditedCents: 0,
      currency: 'EUR',
      issueDate: input.issueDate,
      dueDate: input.dueDate,
      status: 'pending',
      statusBeforeClose: null,
      rubisEarned: 0,
      confirmedAt: await databaseNow(trx),
      firstRemindedAt: null,
      createdBy: actor.userId ?? null,
    },
    { client: trx }
  )
  if (prepaid) {
    await Payment.create(
      {
        organizationId: organization.id,
        invoiceId: invoice.id,
        amountCents: prepaid.amountCents,
        paidOn: prepaid.paidOn,
        method: 'other',
        kind: 'before_import',
        afterReminder: false,
        recordedBy: actor.userId ?? null,
      },
      { client: trx }
    )
  }
  await recordActivity(trx, {
    organizationId: organization.id,
    kind: source === 'import' ? 'invoice_imported' : 'invoice_created',
    actor,
    invoiceId: invoice.id,
    clientId: client.id,
    data: {
      numero: invoice.numero,
      amountTtcCents: invoice.amountTtcCents,
      dueDate: invoice.dueDate,
    },
  })
  return { invoice, waiting: await scheduleRelancesForInvoice(trx, invoice, { actor }) }
}

/** The sheet that remains when the one that was named has been merged since: the organization is locked. */
async function findClient(
  trx: TransactionClientContract,
  organizationId: string,
  id: string
): Promise<Client> {
  const client = await Client.query({ client: trx }).where({ organizationId, id }).first()
  if (!client) {
    throw new NotFoundException()
  }
  return client.mergedIntoId ? findClient(trx, organizationId, client.mergedIntoId) : client
}

function assertInput(input: InvoiceInput) {
  if (input.dueDate < input.issueDate) {
    throw new UnprocessableException(
      'due_before_issue',
      'L’échéance ne peut pas précéder la date d’émission.',
      'dueDate'
    )
  }
  if (input.prepaid && input.prepaid.amountCents >= input.amountTtcCents) {
    throw new UnprocessableException(
      'nothing_left',
      'Cette facture est déjà réglée : il n’y a rien à relancer.',
      'prepaid.amountCents'
    )
  }
}
