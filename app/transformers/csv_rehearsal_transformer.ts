import type { Rehearsal } from '#services/csv_imports/rehearse'
import type { SettledLine } from '#services/csv_imports/settle_lines'
import type { CsvField } from '#values/csv_import/columns'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What would become of each line. Amounts are cents; `texts` are the cells as they are written. */
export default class CsvRehearsalTransformer extends BaseTransformer<Rehearsal> {
  toObject() {
    const { coming, departures, lines } = this.resource
    return {
      ...this.pick(this.resource, ['counts', 'remainderCents', 'quota', 'missing']),
      lateCount: departures.lateCount,
      lateStart: departures.lateStart,
      newClients: coming.map(({ client }) => ({ name: client.name, email: client.email })),
      lines: lines.map((line) => this.#line(line)),
    }
  }

  #line(line: SettledLine) {
    const { invoice, client } = line
    const departure = this.resource.departures.byLine.get(line.line)
    return {
      ...this.pick(line, [
        'line',
        'status',
        'errors',
        'warnings',
        'skip',
        'invoiceId',
        'sameAsLine',
      ]),
      texts: this.#texts(line),
      invoice: invoice && {
        numero: invoice.numero,
        clientName: client?.kind === 'known' ? client.client.name : invoice.client.name,
        clientId: client?.kind === 'known' ? client.client.id : null,
        email: client?.kind === 'known' ? (client.client.emails[0] ?? null) : invoice.client.email,
        issueDate: invoice.issueDate,
        dueDate: invoice.dueDate,
        amountTtcCents: invoice.amountTtcCents,
        remainderCents: invoice.amountTtcCents - invoice.prepaidCents,
      },
      departure: departure
        ? { ...departure, sendAt: departure.sendAt.toUTC().toISO() ?? '' }
        : null,
    }
  }

  #texts({ cells }: SettledLine): Partial<Record<CsvField, string>> {
    return Object.fromEntries(
      Object.entries(this.resource.mapping.columns).map(([field, column]) => [
        field,
        cells[column] ?? '',
      ])
    )
  }
}
