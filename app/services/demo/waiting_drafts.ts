import { WAITING_DRAFTS } from '#database/demo/drafts'
import type { DemoCast } from '#services/demo/demo_cast'
import { invoicePdf } from '#services/demo/invoice_pdf'
import { numberInvoices } from '#services/demo/numbering'
import { printed } from '#services/demo/printed'
import { addFile } from '#services/import_batches/add_file'
import { createBatch } from '#services/import_batches/batches'
import { addDays, type LocalDate } from '#values/local_date'

/**
 * Drops invoices as a person does: the worker that starts with the demo reads them, and nobody has
 * looked at them yet.
 *
 * @param issueDates of the invoices that have a number already
 * @returns how many
 */
export async function dropInvoices(
  { organization, actor }: DemoCast,
  today: LocalDate,
  issueDates: readonly LocalDate[]
): Promise<number> {
  const dated = WAITING_DRAFTS.map((story) => ({
    ...story,
    issueDate: addDays(today, -story.issued),
    dueDate: addDays(today, story.due),
  }))
  const ours = dated.map(({ issueDate }) => issueDate)
  const numbers = numberInvoices([...issueDates, ...ours]).slice(issueDates.length)

  const { id: batch } = await createBatch(organization.id, 'upload', actor)
  for (const [index, { client, filename: name, ...story }] of dated.entries()) {
    const bytes = await invoicePdf(printed(client, { ...story, numero: numbers[index] }))
    await addFile(organization.id, batch, { name, bytes }, actor)
  }
  return dated.length
}
