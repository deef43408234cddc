import { readMe } from '#services/identity/me'
import { changeProfile } from '#services/identity/profile'
import MeTransformer from '#transformers/me_transformer'
import { updateProfileValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/me: who is signed in. */
export default class MeController {
  async show({ membership, serialize, user }: HttpContext) {
    return serialize(MeTransformer.transform(await readMe(user, membership)))
  }

  /** PATCH: their name. Answers as `show` does. */
  async update({ membership, request, serialize, user }: HttpContext) {
    const changed = await changeProfile(
      user.id,
      await request.validateUsing(updateProfileValidator)
    )
    return serialize(MeTransformer.transform(await readMe(changed, membership)))
  }
}
