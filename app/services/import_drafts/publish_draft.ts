import ClientContact from '#models/client_contact'
import ImportDraft from '#models/import_draft'
import type Organization from '#models/organization'
import type { Actor } from '#services/activity/record'
import { addClient } from '#services/clients/client_writer'
import type { KnownDraft } from '#services/import_drafts/draft_facts'
import { matchOf } from '#services/import_drafts/edit_draft'
import { learnFromDraft } from '#services/import_drafts/learn'
import type { Approval } from '#services/import_drafts/validate_drafts'
import { createInvoice } from '#services/invoices/invoice_creator'
import type { WaitingRelance } from '#services/relances/relance_scheduler'
import { prepaidCentsOf } from '#values/imports/draft_decisions'
import type { LocalDate } from '#values/local_date'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Publication {
  approval: Approval
  actor: Actor
}

/**
 * The invoice of a draft, in the transaction of the approval: the caller holds the organization and the
 * draft, and has judged it.
 *
 * @returns the reminders that now wait
 */
export async function publishDraft(
  trx: TransactionClientContract,
  organization: Organization,
  known: KnownDraft,
  { approval, actor }: Publication
): Promise<WaitingRelance[]> {
  const { draft, values } = known
  const clientId = await clientOf(trx, known, actor)
  const prepaidCents = prepaidCentsOf(values)
  const issueDate = values.issueDate as LocalDate
  const { invoice, waiting } = await createInvoice(
    trx,
    organization,
    {
      clientId,
      planId: values.planId,
      numero: values.numero ?? '',
      amountTtcCents: values.amountTtcCents ?? 0,
      issueDate,
      dueDate: values.dueDate as LocalDate,
      // The page says that it was paid before, and not when.
      ...(prepaidCents > 0 && { prepaid: { amountCents: prepaidCents, paidOn: issueDate } }),
    },
    { actor, source: 'import' }
  )
  await moveDocument(trx, known, invoice.id)
  await learnFromDraft(trx, draft)
  draft.merge({
    status: 'validated',
    invoiceId: invoice.id,
    emailConfirmedAt: approval.emailConfirmed ? DateTime.utc() : draft.emailConfirmedAt,
    closedAt: DateTime.utc(),
    closedBy: actor.userId ?? null,
    wordsEncrypted: null,
    revision: draft.revision + 1,
  })
  await draft.useTransaction(trx).save()
  return waiting
}

/** The client that was found or chosen; the address is added to a sheet that has none. */
async function clientOf(
  trx: TransactionClientContract,
  { draft, values, client }: KnownDraft,
  actor: Actor
): Promise<string> {
  const email = values.clientEmail?.toLowerCase() ?? null
  if (!client) {
    const clientId = await addClient(
      trx,
      draft.organizationId,
      {
        name: values.clientName ?? '',
        siren: values.clientSiren ?? null,
        contacts: email ? [{ email, role: 'to' }] : [],
      },
      actor
    )
    await matchSiblings(trx, draft)
    return clientId
  }
  if (email && client.emails.length === 0) {
    await ClientContact.firstOrCreate(
      { clientId: client.id, email },
      { organizationId: draft.organizationId, role: 'to', position: 0 },
      { client: trx }
    )
  }
  return client.id
}

/** The other drafts of the batch may be for the client that now exists. */
async function matchSiblings(trx: TransactionClientContract, draft: ImportDraft) {
  const siblings = await ImportDraft.query({ client: trx })
    .where({
      organizationId: draft.organizationId,
      importBatchId: draft.importBatchId,
      status: 'pending',
    })
    .whereNot('id', draft.id)
  for (const sibling of siblings) {
    const match = await matchOf(trx, sibling)
    await trx
      .from('import_drafts')
      .where({ organization_id: sibling.organizationId, id: sibling.id })
      .update({ client_match: match && JSON.stringify(match) })
  }
}

/** The document follows its invoice. An XML stays with us: a client reads pages. */
async function moveDocument(
  trx: TransactionClientContract,
  { draft }: KnownDraft,
  invoiceId: string
) {
  if (draft.attachmentId) {
    await trx.rawQuery(
      `UPDATE attachments SET invoice_id = :invoiceId,
          kind = CASE content_type WHEN 'application/xml' THEN 'other' ELSE 'invoice' END
        WHERE organization_id = :organizationId AND id = :id`,
      { invoiceId, organizationId: draft.organizationId, id: draft.attachmentId }
    )
  }
}
