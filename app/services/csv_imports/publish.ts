import ConflictException from '#exceptions/conflict_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import type CsvImport from '#models/csv_import'
import CsvPublishedLine from '#models/csv_published_line'
import type { Actor } from '#services/activity/record'
import { assertQuota } from '#services/billing/quota'
import { addClient } from '#services/clients/client_writer'
import type { ComingClient } from '#services/csv_imports/client_book'
import { assertMapping, openCsv, rememberMapping } from '#services/csv_imports/csv_store'
import { readLines } from '#services/csv_imports/read_lines'
import { settleLines, type SettledLine } from '#services/csv_imports/settle_lines'
import { createInvoice } from '#services/invoices/invoice_creator'
import { lockOrganization } from '#services/organizations/lock_organization'
import { todayOf } from '#services/organizations/local_today'
import type { WaitingRelance } from '#services/relances/relance_scheduler'
import { wakeRelances } from '#services/relances/wake'
import { lineFingerprint } from '#values/csv_import/line'
import type { CsvMapping } from '#values/csv_import/mapping'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Publication {
  mapping: CsvMapping
  /** undefined: each client's plan, else the organization's; null: none, nothing is chased */
  planId?: string | null
  /** how many lines the person saw ready: when it is another number by now, nothing is done */
  readyCount: number
  /** a person read the addresses of the clients that are new */
  emailsConfirmed: boolean
}

export interface Published {
  invoiceIds: string[]
  clientsAdded: number
}

/**
 * Makes an invoice of each ready line, with its client and its reminders, in one transaction within
 * the quota: all of them or none. Lines that are known, left aside or refused stay out. Publishing
 * again makes nothing again.
 *
 * @throws NotFoundException, QuotaExceededException
 * @throws UnprocessableException `unknown_column`, `email_unconfirmed`, `unknown_plan`
 * @throws ConflictException `csv_changed` with the present `readyCount`
 */
export async function publishCsv(
  organizationId: string,
  id: string,
  publication: Publication,
  actor: Actor
): Promise<Published> {
  const { waiting, ...published } = await db.transaction(async (trx) => {
    const organization = await lockOrganization(trx, organizationId)
    const { csvImport, table } = await openCsv(organizationId, id, trx)
    assertMapping(table, publication.mapping)
    const read = readLines(table, publication.mapping, await todayOf(organization))
    const { lines, coming } = await settleLines(organizationId, read, trx)
    const ready = lines.filter(({ status }) => status === 'ready')
    assertAsSeen(ready, coming, publication)
    await assertQuota(organization, ready.length, trx)

    await rememberMapping(trx, organizationId, table, publication.mapping)
    const clients = await addClients(trx, organizationId, coming, actor)
    const invoiceIds: string[] = []
    const relances: WaitingRelance[] = []
    for (const line of ready) {
      const made = await createInvoice(
        trx,
        organization,
        inputOf(line, clients, publication.planId, await todayOf(organization)),
        { actor, source: 'import' }
      )
      await rememberLine(trx, csvImport, line, made.invoice.id)
      invoiceIds.push(made.invoice.id)
      relances.push(...made.waiting)
    }
    csvImport.publishedCount += ready.length
    await csvImport.useTransaction(trx).save()
    return { invoiceIds, clientsAdded: coming.length, waiting: relances }
  })
  await wakeRelances(waiting)
  return published
}

function assertAsSeen(
  ready: readonly SettledLine[],
  coming: readonly ComingClient[],
  { readyCount, emailsConfirmed }: Publication
) {
  if (ready.length !== readyCount) {
    throw new ConflictException(
      'csv_changed',
      'Vos factures ont changé depuis l’essai : relisez le rapport avant d’importer.',
      { readyCount: ready.length }
    )
  }
  if (!emailsConfirmed && coming.some(({ client }) => client.email !== null)) {
    throw new UnprocessableException(
      'email_unconfirmed',
      'Relisez les adresses des nouveaux clients : c’est là que partiront vos relances.',
      'emailsConfirmed'
    )
  }
}

/** Ids of the clients that were added, by their key in the file. */
async function addClients(
  trx: TransactionClientContract,
  organizationId: string,
  coming: readonly ComingClient[],
  actor: Actor
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, client } of coming) {
    const { name, contactName, email, siren, address, postalCode, city } = client
    const contacts = email === null ? [] : [{ name: contactName, email, role: 'to' as const }]
    const id = await addClient(
      trx,
      organizationId,
      { name, siren, address, postalCode, city, contacts },
      actor
    )
    ids.set(key, id)
  }
  return ids
}

function inputOf(
  { invoice, client }: SettledLine,
  added: ReadonlyMap<string, string>,
  planId: string | null | undefined,
  today: string
) {
  if (!invoice || !client) {
    throw new Error('A line that is not ready was about to be published')
  }
  const { numero, subject, issueDate, dueDate, amountTtcCents, prepaidCents } = invoice
  const clientId = client.kind === 'known' ? client.client.id : added.get(client.coming.key)
  return {
    clientId: clientId ?? '',
    planId,
    numero,
    subject,
    issueDate,
    dueDate,
    amountTtcCents,
    // No file says on which day a part was paid: it is known of from today on.
    ...(prepaidCents > 0 && { prepaid: { amountCents: prepaidCents, paidOn: today } }),
  }
}

async function rememberLine(
  trx: TransactionClientContract,
  { id, organizationId }: CsvImport,
  { line, invoice }: SettledLine,
  invoiceId: string
) {
  await CsvPublishedLine.create(
    {
      organizationId,
      csvImportId: id,
      invoiceId,
      line,
      fingerprint: invoice ? lineFingerprint(invoice) : '',
    },
    { client: trx }
  )
}
