import { recordCreditNote, voidCreditNote } from '#services/invoices/credit_notes'
import { todayOf } from '#services/organizations/local_today'
import { creditNoteRowOf, invoiceDetail } from '#services/lists/invoice_detail'
import CreditNoteTransformer from '#transformers/credit_note_transformer'
import InvoiceDetailTransformer from '#transformers/invoice_detail_transformer'
import { recordCreditNoteValidator } from '#validators/invoice'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/invoices/:invoice_id/credit_notes: an amount given up. */
export default class InvoiceCreditNotesController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { issuedOn, ...input } = await request.validateUsing(recordCreditNoteValidator)
    const { creditNote } = await recordCreditNote(
      organization.id,
      params.invoice_id,
      { ...input, issuedOn: issuedOn ?? (await todayOf(organization)) },
      actor
    )
    response.status(201)
    return serialize({
      creditNote: CreditNoteTransformer.transform(creditNoteRowOf(creditNote)),
      invoice: InvoiceDetailTransformer.transform(
        await invoiceDetail(organization, params.invoice_id)
      ),
    })
  }

  /** Undo. A second one does nothing. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    const { creditNote } = await voidCreditNote(
      organization.id,
      params.invoice_id,
      params.id,
      actor
    )
    return serialize({
      creditNote: CreditNoteTransformer.transform(creditNoteRowOf(creditNote)),
      invoice: InvoiceDetailTransformer.transform(
        await invoiceDetail(organization, params.invoice_id)
      ),
    })
  }
}
