import { ClientBook, type ClientChoice, type ComingClient } from '#services/csv_imports/client_book'
import { KnownInvoices } from '#services/csv_imports/known_invoices'
import {
  lineFingerprint,
  sameNumero,
  type CsvError,
  type CsvInvoice,
  type CsvLine,
  type CsvWarning,
} from '#values/csv_import/line'
import { bareName } from '#values/reading/party_name'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export type LineStatus = 'ready' | 'known' | 'skipped' | 'refused'

/** A line with all that decides about it. */
export interface SettledLine extends CsvLine {
  status: LineStatus
  /** who it is for; null unless it is ready */
  client: Exclude<ClientChoice, { kind: 'ambiguous' }> | null
  /** the invoice that it is already, or whose number it takes */
  invoiceId: string | null
  /** the line of the file that says the same */
  sameAsLine: number | null
}

export interface SettledLines {
  lines: SettledLine[]
  /** clients that the ready lines bring */
  coming: ComingClient[]
}

/**
 * What would become of each line: what is read of it, against the lines around it, the invoices and
 * the clients that exist. Writes nothing; under the organization's lock, what it says stays true.
 */
export async function settleLines(
  organizationId: string,
  lines: readonly CsvLine[],
  database: QueryClientContract
): Promise<SettledLines> {
  const invoices = lines.flatMap(({ invoice }) => (invoice ? [invoice] : []))
  const book = await ClientBook.of(organizationId, database)
  const known = await KnownInvoices.of(organizationId, invoices, database)
  const repeats = repeatsIn(lines)
  // Addresses are looked at once every line was read: a later one may give what an earlier one lacks.
  const settled = lines
    .map((line) => settle(line, { book, known, repeats }))
    .map(withAddressWarnings)
  const used = new Set(
    settled.flatMap(({ client }) => (client?.kind === 'coming' ? [client.coming.key] : []))
  )
  return { lines: settled, coming: book.coming.filter(({ key }) => used.has(key)) }
}

interface Facts {
  book: ClientBook
  known: KnownInvoices
  repeats: ReadonlyMap<CsvLine, Repeat>
}

function settle(line: CsvLine, { book, known, repeats }: Facts): SettledLine {
  const base = { ...line, client: null, invoiceId: null, sameAsLine: null }
  if (line.skip) {
    return { ...base, status: 'skipped' }
  }
  const { invoice } = line
  if (!invoice) {
    return { ...base, status: 'refused' }
  }
  const repeat = repeats.get(line)
  if (repeat?.kind === 'contradicted') {
    return refusedFor(base, { field: 'numero', code: 'repeated_in_file' })
  }
  if (repeat?.kind === 'same') {
    return { ...base, status: 'known', sameAsLine: repeat.line }
  }
  const client = book.choose(invoice.client)
  const resemblance = known.resembling(invoice, client.kind === 'known' ? client.client.id : null)
  if (resemblance.kind === 'same') {
    return { ...base, status: 'known', invoiceId: resemblance.invoiceId }
  }
  if (resemblance.kind === 'other_amount') {
    const refused = refusedFor(base, { field: 'amountTtcCents', code: 'other_amount_known' })
    return { ...refused, invoiceId: resemblance.invoiceId }
  }
  if (client.kind === 'ambiguous') {
    return refusedFor(base, { field: 'clientName', code: 'client_ambiguous' })
  }
  return { ...base, status: 'ready', client }
}

const refusedFor = (line: Omit<SettledLine, 'status'>, error: CsvError): SettledLine => ({
  ...line,
  status: 'refused',
  errors: [...line.errors, error],
  warnings: [],
})

/** The sheet of a client is never changed by a file: its own addresses count. */
function withAddressWarnings(line: SettledLine): SettledLine {
  const { client, invoice } = line
  if (!client || !invoice) {
    return line
  }
  const { email } = invoice.client
  const written =
    client.kind === 'known'
      ? client.client.emails
      : [client.coming.client.email].filter((one) => one !== null)
  const warning: CsvWarning | null =
    written.length === 0
      ? 'no_email'
      : email !== null && !written.includes(email)
        ? 'other_email'
        : null
  return warning ? { ...line, warnings: [...line.warnings, warning] } : line
}

type Repeat = { kind: 'same'; line: number } | { kind: 'contradicted' }

/**
 * Tools that write a line per item repeat the invoice: the same again is that invoice. When its lines
 * do not agree, no one of them is believed.
 */
function repeatsIn(lines: readonly CsvLine[]): Map<CsvLine, Repeat> {
  const repeats = new Map<CsvLine, Repeat>()
  const withInvoice = lines.filter((line) => line.invoice !== null)
  const groups = Map.groupBy(withInvoice, ({ invoice }) =>
    JSON.stringify([sameNumero(invoice?.numero ?? ''), bareName(invoice?.client.name ?? '')])
  )
  for (const group of groups.values()) {
    const prints = new Set(group.map(({ invoice }) => invoice && wholePrint(invoice)))
    for (const [at, line] of group.entries()) {
      if (prints.size > 1) {
        repeats.set(line, { kind: 'contradicted' })
      } else if (at > 0) {
        repeats.set(line, { kind: 'same', line: group[0].line })
      }
    }
  }
  return repeats
}

const wholePrint = (invoice: CsvInvoice) =>
  `${lineFingerprint(invoice)} ${invoice.dueDate} ${invoice.prepaidCents}`
