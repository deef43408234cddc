import { databaseNow } from '#lib/clock'
import NotFoundException from '#exceptions/not_found_exception'
import Client from '#models/client'
import type Organization from '#models/organization'
import { daysBetween, localDateOf, type LocalDate } from '#values/local_date'
import { lateFees } from '#values/late_fees'
import { Money } from '#values/money'
import db from '@adonisjs/lucid/services/db'

export interface StatementLine {
  numero: string
  issueDate: LocalDate
  dueDate: LocalDate
  /** 0 when it is not late */
  daysLate: number
  amountTtcCents: number
  /** payments and credit notes that stand */
  settledCents: number
  remainderCents: number
}

export interface Party {
  name: string
  /** address and identity, one a line */
  lines: string[]
}

/** What a client owes on one day, as it is printed. Amounts are cents. */
export interface Statement {
  locale: 'fr' | 'en'
  today: LocalDate
  creditor: Party
  client: Party
  lines: StatementLine[]
  totalCents: number
  lateCents: number
  /** asked for, and only ever for a professional: null for a consumer */
  lateFees: { penaltyCents: number; indemnityCents: number } | null
  payment: { iban: string | null; holder: string | null; link: string | null }
}

/** An open client has a few dozen; this many would be a book. */
const LINES_CAP = 2_000

/**
 * The open invoices of a client today, oldest first: what is paid or cancelled is not asked for again.
 *
 * @param fees adds what a professional owes by law on top; never for a consumer, whatever is asked
 * @throws NotFoundException
 */
export async function statementOf(
  organization: Organization,
  clientId: string,
  { fees = false, locale }: { fees?: boolean; locale?: 'fr' | 'en' } = {}
): Promise<Statement> {
  const client = await Client.query()
    .where({ organizationId: organization.id, id: clientId })
    .first()
  if (!client) {
    throw new NotFoundException()
  }
  const today = localDateOf(await databaseNow(), organization.timeZone)
  const lines = await openLines(organization.id, clientId, today)
  const late = lines.filter(({ daysLate }) => daysLate > 0)
  return {
    locale: locale ?? client.locale,
    today,
    creditor: { name: organization.name, lines: creditorLines(organization) },
    client: { name: client.name, lines: clientLines(client) },
    lines,
    totalCents: sum(lines),
    lateCents: sum(late),
    lateFees: fees
      ? feesOn(late, client, {
          today,
          contractBasisPoints: organization.latePenaltyBasisPoints,
        })
      : null,
    payment: {
      iban: organization.iban,
      holder: organization.accountHolder,
      link: organization.paymentLink,
    },
  }
}

async function openLines(
  organizationId: string,
  clientId: string,
  today: LocalDate
): Promise<StatementLine[]> {
  const rows = await db
    .from('invoices')
    .where('organization_id', organizationId)
    .where('client_id', clientId)
    .whereNotIn('status', ['paid', 'cancelled'])
    .orderBy('due_date')
    .orderBy('id')
    .limit(LINES_CAP)
  return rows.map((row) => ({
    numero: row.numero,
    issueDate: row.issue_date,
    dueDate: row.due_date,
    daysLate: Math.max(0, daysBetween(row.due_date, today)),
    amountTtcCents: row.amount_ttc_cents,
    settledCents: row.paid_cents + row.credited_cents,
    remainderCents: row.remainder_cents,
  }))
}

function feesOn(
  late: StatementLine[],
  client: Client,
  { today, contractBasisPoints }: { today: LocalDate; contractBasisPoints: number | null }
): Statement['lateFees'] {
  const fees = late.map(({ remainderCents, dueDate }) =>
    lateFees({
      principalCents: remainderCents,
      dueDate,
      until: today,
      debtor: client.kind,
      contractBasisPoints,
    })
  )
  if (client.kind === 'consumer' || fees.length === 0) {
    return null
  }
  return {
    penaltyCents: fees.reduce((total, one) => total + (one?.penaltyCents ?? 0), 0),
    indemnityCents: fees.reduce((total, one) => total + (one?.indemnityCents ?? 0), 0),
  }
}

const sum = (lines: StatementLine[]) =>
  lines.reduce((total, { remainderCents }) => total.plus(new Money(remainderCents)), new Money(0))
    .cents

function creditorLines(organization: Organization): string[] {
  return printed([
    organization.trade,
    ...addressOf(organization),
    organization.siret && `SIRET ${organization.siret}`,
    organization.email,
    organization.phone,
  ])
}

function clientLines(client: Client): string[] {
  return printed([...addressOf(client), client.siren && `SIREN ${client.siren}`])
}

const addressOf = (party: {
  address: string | null
  postalCode: string | null
  city: string | null
}) => [
  ...(party.address ?? '').split('\n'),
  [party.postalCode, party.city].filter((part) => part !== null && part !== '').join(' '),
]

const printed = (lines: (string | null)[]): string[] =>
  lines.flatMap((line) => (line && line.trim() !== '' ? [line.trim()] : []))
