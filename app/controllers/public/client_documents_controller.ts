import { contentDisposition } from '#controllers/invoices/attachments_controller'
import NotFoundException from '#exceptions/not_found_exception'
import Organization from '#models/organization'
import { readAttachment } from '#services/attachments/attachment_store'
import { invoiceDocument } from '#services/client_links/client_page'
import { openLink } from '#services/client_links/open_link'
import { statementOf } from '#services/clients/statement'
import { statementPdf } from '#services/clients/statement_pdf'
import { askedLanguage } from '#pages/frame'
import type { HttpContext } from '@adonisjs/core/http'

/** Papers that the holder of a link may take away, as downloads that run nothing. */
export default class ClientDocumentsController {
  /** GET /p/:token/invoice.pdf: the invoice itself, whatever kind of file it came as. */
  async invoice({ params, response }: HttpContext) {
    const link = await openLink(params.token)
    const document = await invoiceDocument(link)
    if (!document) {
      throw new NotFoundException()
    }
    const { attachment, stream } = await readAttachment(link.organizationId, document.id)
    response.header('Content-Type', attachment.contentType)
    response.header('Content-Length', attachment.byteSize)
    response.header('Content-Disposition', contentDisposition(attachment.filename))
    response.header('Content-Security-Policy', "default-src 'none'; sandbox")
    return response.stream(stream)
  }

  /** GET /p/:token/statement.pdf: what this client owes today, without any penalty. */
  async statement({ params, request, response }: HttpContext) {
    const link = await openLink(params.token)
    const organization = await Organization.findOrFail(link.organizationId)
    const statement = await statementOf(organization, link.clientId, {
      locale: askedLanguage(request) ?? link.locale,
    })
    const name = `${statement.locale === 'fr' ? 'releve' : 'statement'}-${statement.today}.pdf`
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `attachment; filename="${name}"`)
    return response.send(await statementPdf(statement))
  }
}
