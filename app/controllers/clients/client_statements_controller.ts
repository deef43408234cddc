import { statementOf } from '#services/clients/statement'
import { statementPdf } from '#services/clients/statement_pdf'
import { statementValidator } from '#validators/client'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/clients/:client_id/statement.pdf: what this client owes today, to send or to print. */
export default class ClientStatementsController {
  async show({ organization, params, request, response }: HttpContext) {
    const options = await request.validateUsing(statementValidator)
    const statement = await statementOf(organization, params.client_id, options)
    const name = `${statement.locale === 'fr' ? 'releve' : 'statement'}-${statement.today}.pdf`
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="${name}"`)
    response.header('X-Content-Type-Options', 'nosniff')
    return response.send(await statementPdf(statement))
  }
}
