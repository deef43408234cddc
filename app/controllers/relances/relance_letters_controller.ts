import { relanceLetter } from '#services/relances/letters/relance_letter'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET /api/v1/relances/:relance_id/letter.pdf: the formal notice as an A4 letter, with the words of
 * the mail. The same letter on the same day is the same bytes.
 */
export default class RelanceLettersController {
  async show({ organization, params, response }: HttpContext) {
    const { bytes, filename } = await relanceLetter(organization.id, params.relance_id)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `attachment; filename="${filename}"`)
    response.header('Content-Security-Policy', "default-src 'none'; sandbox")
    return response.send(bytes)
  }
}
