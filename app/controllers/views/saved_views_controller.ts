import {
  createSavedView,
  deleteSavedView,
  listSavedViews,
  updateSavedView,
} from '#services/views/saved_views'
import SavedViewTransformer from '#transformers/saved_view_transformer'
import {
  createSavedViewValidator,
  listSavedViewsValidator,
  updateSavedViewValidator,
} from '#validators/saved_view'
import { nullToBlank } from '#validators/blank'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/saved_views: the caller's own, nobody else's. */
export default class SavedViewsController {
  async index({ organization, request, serialize, user }: HttpContext) {
    const { resource = 'invoices' } = await request.validateUsing(listSavedViewsValidator)
    const owner = { organizationId: organization.id, userId: user.id }
    return serialize(SavedViewTransformer.transform(await listSavedViews(owner, resource)))
  }

  async store({ organization, request, response, serialize, user }: HttpContext) {
    const {
      resource = 'invoices',
      state,
      ...input
    } = await request.validateUsing(createSavedViewValidator)
    const view = await createSavedView(
      { organizationId: organization.id, userId: user.id },
      { ...input, resource, query: nullToBlank(state, 'search') }
    )
    response.status(201)
    return serialize(SavedViewTransformer.transform(view))
  }

  async update({ organization, params, request, serialize, user }: HttpContext) {
    const { name, state } = await request.validateUsing(updateSavedViewValidator)
    const view = await updateSavedView(
      { organizationId: organization.id, userId: user.id },
      params.id,
      { ...(name && { name }), ...(state && { query: nullToBlank(state, 'search') }) }
    )
    return serialize(SavedViewTransformer.transform(view))
  }

  /** Answers what was deleted: to take it back, it is created again as it was. */
  async destroy({ organization, params, serialize, user }: HttpContext) {
    const owner = { organizationId: organization.id, userId: user.id }
    return serialize(SavedViewTransformer.transform(await deleteSavedView(owner, params.id)))
  }
}
