import { createClient, removeClient, updateClient } from '#services/clients/client_writer'
import { clientDetail } from '#services/lists/client_detail'
import { listClients } from '#services/lists/clients'
import ClientDetailTransformer from '#transformers/client_detail_transformer'
import ClientTransformer from '#transformers/client_transformer'
import {
  createClientValidator,
  listClientsValidator,
  updateClientValidator,
} from '#validators/client'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/clients: who owes money, how much, and how they pay. */
export default class ClientsController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await listClients(
      organization,
      await request.validateUsing(listClientsValidator)
    )
    return { ...(await serialize(ClientTransformer.transform(rows))), meta: { nextCursor } }
  }

  async store({ actor, organization, request, response, serialize }: HttpContext) {
    const input = await request.validateUsing(createClientValidator)
    const id = await createClient(organization.id, input, actor)
    response.status(201)
    return serialize(ClientDetailTransformer.transform(await clientDetail(organization, id)))
  }

  async show({ organization, params, serialize }: HttpContext) {
    return serialize(ClientDetailTransformer.transform(await clientDetail(organization, params.id)))
  }

  /** With the `revision` that was read, a change made meanwhile is answered by 409 `client_changed`. */
  async update({ actor, organization, params, request, serialize }: HttpContext) {
    const input = await request.validateUsing(updateClientValidator)
    await updateClient(organization.id, params.id, input, actor)
    return serialize(ClientDetailTransformer.transform(await clientDetail(organization, params.id)))
  }

  /** Deletes who never had an invoice; archives who had some, so that history keeps its names. */
  async destroy({ actor, organization, params }: HttpContext) {
    return { data: { outcome: await removeClient(organization.id, params.id, actor) } }
  }
}
