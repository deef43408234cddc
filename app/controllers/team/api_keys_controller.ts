import { createApiKey, listApiKeys, revokeApiKey } from '#services/identity/api_keys'
import ApiKeyTransformer from '#transformers/api_key_transformer'
import { createApiKeyValidator } from '#validators/team'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/api_keys: what scripts of the organization bear (`Authorization: Bearer rubis_key_…`). */
export default class ApiKeysController {
  async index({ organization, serialize }: HttpContext) {
    return serialize(ApiKeyTransformer.transform(await listApiKeys(organization.id)))
  }

  /**
   * 201 `{ data: { id, secret } }`: the secret is said this once. 403 `fresh_proof_needed`; 409
   * `too_many_api_keys`.
   */
  async store({ membership, request, response }: HttpContext) {
    const input = await request.validateUsing(createApiKeyValidator)
    response.status(201)
    return { data: await createApiKey(membership, input) }
  }

  /** It opens nothing from the next request on. 204. */
  async destroy({ membership, params, response }: HttpContext) {
    await revokeApiKey(membership, params.api_key_id)
    return response.noContent()
  }
}
