import { mergeClients } from '#services/clients/merge_clients'
import { previewMerge } from '#services/clients/merge_preview'
import { undoMerge } from '#services/clients/undo_merge'
import { clientDetail } from '#services/lists/client_detail'
import ClientDetailTransformer from '#transformers/client_detail_transformer'
import { mergeValidator } from '#validators/client'
import type { HttpContext } from '@adonisjs/core/http'

/** Two sheets of one client made one: /api/v1/clients/:client_id/merges, /api/v1/client_merges/:id. */
export default class ClientMergesController {
  /** GET /api/v1/clients/:client_id/merge_preview?clientId=: what would move; writes nothing. */
  async show({ organization, params, request }: HttpContext) {
    const { clientId } = await request.validateUsing(mergeValidator)
    return { data: await previewMerge(organization.id, params.client_id, clientId) }
  }

  /** The client named in the body is merged into the one of the address. */
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { clientId } = await request.validateUsing(mergeValidator)
    await mergeClients(organization.id, params.client_id, clientId, actor)
    response.status(201)
    const detail = await clientDetail(organization, params.client_id)
    return serialize(ClientDetailTransformer.transform(detail))
  }

  /** Takes it back. A second undo does nothing. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    const { keptId } = await undoMerge(organization.id, params.id, actor)
    return serialize(ClientDetailTransformer.transform(await clientDetail(organization, keptId)))
  }
}
