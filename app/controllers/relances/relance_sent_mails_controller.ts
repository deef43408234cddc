import { readSentMail } from '#services/relances/sent_mail'
import SentMailTransformer from '#transformers/sent_mail_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/relances/:relance_id/sent_mail: the exact mail that left, as it was frozen. */
export default class RelanceSentMailsController {
  async show({ organization, params, serialize }: HttpContext) {
    return serialize(
      SentMailTransformer.transform(await readSentMail(organization.id, params.relance_id))
    )
  }
}
