import { editOne } from '#services/relances/decisions'
import { listRelances, relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import { editRelanceValidator, listRelancesValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/relances: the agenda, and one reminder of it. */
export default class RelancesController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await listRelances(
      organization,
      await request.validateUsing(listRelancesValidator)
    )
    return { ...(await serialize(RelanceTransformer.transform(rows))), meta: { nextCursor } }
  }

  async show({ organization, params, serialize }: HttpContext) {
    return serialize(RelanceTransformer.transform(await relanceDetail(organization, params.id)))
  }

  /** Other words for this reminder only. */
  async update({ actor, organization, params, request, serialize }: HttpContext) {
    await editOne(
      organization.id,
      params.id,
      await request.validateUsing(editRelanceValidator),
      actor
    )
    return serialize(RelanceTransformer.transform(await relanceDetail(organization, params.id)))
  }
}
