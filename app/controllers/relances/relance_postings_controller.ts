import { relanceDetail } from '#services/lists/relances'
import { todayOf } from '#services/organizations/local_today'
import { recordPosting, voidPosting } from '#services/relances/letters/postings'
import RelanceTransformer from '#transformers/relance_transformer'
import { recordPostingValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/relances/:relance_id/posting: a person posted the letter of a formal notice. */
export default class RelancePostingsController {
  /** Without a day, it is today there. The letter as posted is kept with the invoice. */
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { postedOn, trackingNumber } = await request.validateUsing(recordPostingValidator)
    await recordPosting(
      organization,
      params.relance_id,
      {
        postedOn: postedOn ?? (await todayOf(organization)),
        trackingNumber: trackingNumber ?? null,
      },
      actor
    )
    response.status(201)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }

  /** Recorded by mistake. A second one does nothing. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    await voidPosting(organization.id, params.relance_id, actor)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }
}
