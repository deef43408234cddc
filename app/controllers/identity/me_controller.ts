import { readMe } from '#services/identity/me'
import MeTransformer from '#transformers/me_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/me: who is signed in. */
export default class MeController {
  async show({ membership, serialize, user }: HttpContext) {
    return serialize(MeTransformer.transform(await readMe(user, membership)))
  }
}
