import { lineFingerprint, sameNumero, type CsvInvoice } from '#values/csv_import/line'
import { bareName } from '#values/reading/party_name'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

interface InvoiceRow {
  id: string
  numero: string
  amount_ttc_cents: number
  client_id: string
  client_name: string
}

export type Resemblance =
  | { kind: 'none' }
  /** the same invoice, from a file before or from elsewhere */
  | { kind: 'same'; invoiceId: string }
  /** its number is taken, for the same client and another amount */
  | { kind: 'other_amount'; invoiceId: string }

/** The invoices of an organization that lines of a file may already be. */
export class KnownInvoices {
  private constructor(
    private readonly published: ReadonlyMap<string, string>,
    private readonly byNumero: ReadonlyMap<string, InvoiceRow[]>
  ) {}

  static async of(
    organizationId: string,
    invoices: readonly CsvInvoice[],
    database: QueryClientContract
  ): Promise<KnownInvoices> {
    const published: { fingerprint: string; invoice_id: string }[] = await database
      .from('csv_published_lines')
      .where('organization_id', organizationId)
      .whereIn('fingerprint', invoices.map(lineFingerprint))
      .select('fingerprint', 'invoice_id')
    const { rows } = await database.rawQuery<{ rows: InvoiceRow[] }>(
      `SELECT i.id, i.numero, i.amount_ttc_cents, i.client_id, c.name AS client_name
        FROM invoices AS i
        JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
        WHERE i.organization_id = ?
          AND upper(regexp_replace(i.numero, '\\s', '', 'g')) = ANY(?)`,
      [organizationId, invoices.map(({ numero }) => sameNumero(numero))]
    )
    return new KnownInvoices(
      new Map(published.map((row) => [row.fingerprint, row.invoice_id])),
      Map.groupBy(rows, ({ numero }) => sameNumero(numero))
    )
  }

  /** A number is given once by the law: with the same client or the same total, it is that invoice. */
  resembling(invoice: CsvInvoice, clientId: string | null): Resemblance {
    const published = this.published.get(lineFingerprint(invoice))
    if (published) {
      return { kind: 'same', invoiceId: published }
    }
    const namesakes = this.byNumero.get(sameNumero(invoice.numero)) ?? []
    const same = namesakes.find((row) => row.amount_ttc_cents === invoice.amountTtcCents)
    if (same) {
      return { kind: 'same', invoiceId: same.id }
    }
    const other = namesakes.find(
      (row) =>
        row.client_id === clientId || bareName(row.client_name) === bareName(invoice.client.name)
    )
    return other ? { kind: 'other_amount', invoiceId: other.id } : { kind: 'none' }
  }
}
