import { createClient, updateClient } from '#services/clients/client_writer'
import { clientDetail, listClients } from '#services/lists/clients'
import ClientDetailTransformer from '#transformers/client_detail_transformer'
import ClientTransformer from '#transformers/client_transformer'
import {
  createClientValidator,
  listClientsValidator,
  updateClientValidator,
} from '#validators/client'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/clients: who owes money. */
export default class ClientsController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await listClients(
      organization,
      await request.validateUsing(listClientsValidator)
    )
    return { ...(await serialize(ClientTransformer.transform(rows))), meta: { nextCursor } }
  }

  async store({ organization, request, response, serialize }: HttpContext) {
    const id = await createClient(
      organization.id,
      await request.validateUsing(createClientValidator)
    )
    response.status(201)
    return serialize(ClientDetailTransformer.transform(await clientDetail(organization, id)))
  }

  async show({ organization, params, serialize }: HttpContext) {
    return serialize(ClientDetailTransformer.transform(await clientDetail(organization, params.id)))
  }

  async update({ organization, params, request, serialize }: HttpContext) {
    await updateClient(
      organization.id,
      params.id,
      await request.validateUsing(updateClientValidator)
    )
    return serialize(ClientDetailTransformer.transform(await clientDetail(organization, params.id)))
  }
}
