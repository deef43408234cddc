import { CLIENT_CSV_WORDS } from '#services/exports/client_csv_words'
import { csvFile, type CsvFile, type CsvLocale } from '#services/exports/csv_file'
import type { ClientOwner, ClientRow } from '#services/lists/client_row'
import { listClients, type ClientFilters } from '#services/lists/clients'
import { todayOf } from '#services/organizations/local_today'
import { centsCell, textCell } from '#values/csv'

/**
 * The clients that filters leave, in the order of the list, as a file for French spreadsheets: who they
 * are, what they owe today, how they pay. Amounts are euros; « Retard moyen » is days after the due date,
 * empty without a payment this year.
 */
export async function clientCsv(
  owner: ClientOwner,
  filters: Omit<ClientFilters, 'cursor' | 'limit'>,
  locale: CsvLocale
): Promise<CsvFile> {
  const words = CLIENT_CSV_WORDS[locale]
  return csvFile<ClientRow>({
    filename: `${words.filename}-${await todayOf(owner)}.csv`,
    heads: words.heads,
    readPage: ({ cursor, limit }) =>
      listClients(owner, { ...filters, ...(cursor && { cursor }), limit }),
    cellsOf: ({ figures, habit, ...client }) => [
      textCell(client.name),
      words.kinds[client.kind],
      textCell(client.siren ?? ''),
      textCell(client.siret ?? ''),
      textCell(client.vatNumber ?? ''),
      textCell(client.address ?? ''),
      textCell(client.postalCode ?? ''),
      textCell(client.city ?? ''),
      textCell(client.country),
      textCell(client.email ?? ''),
      String(client.contactCount),
      String(figures.invoiceCount),
      String(figures.openCount),
      centsCell(figures.openCents),
      String(figures.lateCount),
      centsCell(figures.lateCents),
      words.habits[habit.level],
      habit.averageDays === null ? '' : String(habit.averageDays),
      textCell(client.plan?.name ?? ''),
    ],
  })
}
