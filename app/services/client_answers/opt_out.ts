import { vault } from '#lib/vault'
import NotFoundException from '#exceptions/not_found_exception'
import ClientAnswer from '#models/client_answer'
import Suppression from '#models/suppression'
import { inAnswerChange } from '#services/client_answers/answer_change'
import { CLIENT, tell } from '#services/client_answers/record_answer'
import type { OpenLink } from '#services/client_links/open_link'
import type { InvoiceChange } from '#services/invoices/change_invoice'
import { askAgain, holdInChange } from '#services/invoices/holds'
import { isClosed } from '#values/invoice_status'
import type { FrozenPayload } from '#values/frozen_payload'
import db from '@adonisjs/lucid/services/db'

/**
 * "Not for me": the address that the mail of this link was sent to is not written to any more by this
 * organization, whatever the invoice. The user is told, and can undo it. Again is harmless.
 *
 * @returns the address
 * @throws NotFoundException, ReminderLeavingNowException
 */
export async function optOut(link: OpenLink): Promise<string> {
  const email = await recipientOf(link)
  await inAnswerChange(link, 'opt_out', async (change) => {
    const { trx } = change
    const standing = await standingSuppression(change, email)
    if (standing) {
      return
    }
    await Suppression.create(
      { organizationId: link.organizationId, email, reason: 'unsubscribed' },
      { client: trx }
    )
    const answer = await ClientAnswer.create(
      {
        organizationId: link.organizationId,
        invoiceId: link.invoiceId,
        outboundMessageId: link.messageId,
        kind: 'opt_out',
        status: 'open',
        message: '',
        contactEmail: email,
      },
      { client: trx }
    )
    await tell(change, answer)
  })
  return email
}

/**
 * "Not about this one": nothing more leaves for the invoice of this link until the user decides; what else
 * this client owes goes on as before. The user is told, and can undo it. Again is harmless.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 */
export async function optOutOfInvoice(link: OpenLink) {
  await inAnswerChange(link, 'opt_out_invoice', async (change) => {
    const { trx, invoice } = change
    const about = {
      organizationId: link.organizationId,
      invoiceId: invoice.id,
      kind: 'opt_out_invoice' as const,
      status: 'open' as const,
    }
    const said = await ClientAnswer.query({ client: trx }).where(about).first()
    if (said || isClosed(invoice.status)) {
      return
    }
    const hold = await holdInChange(
      trx,
      link.organizationId,
      { invoiceId: invoice.id },
      { reason: 'unsubscribed', endsAt: null },
      CLIENT
    )
    const answer = await ClientAnswer.create(
      { ...about, outboundMessageId: link.messageId, message: '', holdId: hold.id },
      { client: trx }
    )
    await tell(change, answer)
  })
}

/** Undo by the user: the address may be written to again, and what waited for it is asked anew. */
export async function liftOptOut(change: InvoiceChange, { contactEmail }: ClientAnswer) {
  const { trx, invoice } = change
  await trx.rawQuery(
    `UPDATE suppressions SET lifted_at = rubis_now()
      WHERE organization_id = ? AND email = ? AND reason = 'unsubscribed' AND lifted_at IS NULL`,
    [invoice.organizationId, contactEmail ?? '']
  )
  await askAgain(trx, invoice.organizationId, { clientId: invoice.clientId }, [
    'address_suppressed',
    'no_recipient',
  ])
}

/**
 * Whom the mail of this link was sent to, from its frozen words: the client's sheet may say another
 * address by now.
 *
 * @throws NotFoundException
 */
export async function recipientOf({ organizationId, messageId }: OpenLink): Promise<string> {
  const row = await db
    .from('outbound_messages')
    .where({ organization_id: organizationId, id: messageId })
    .first()
  if (!row) {
    throw new NotFoundException()
  }
  const payload = vault.open<FrozenPayload>('outbound_messages.payload', row.payload_encrypted)
  return payload.to.address.toLowerCase()
}

function standingSuppression({ trx, invoice }: InvoiceChange, email: string) {
  return Suppression.query({ client: trx })
    .where({ organizationId: invoice.organizationId, email })
    .whereNull('lifted_at')
    .first()
}
