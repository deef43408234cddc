import { readMe } from '#services/identity/me'
import { changePreferences } from '#services/identity/preferences'
import MeTransformer from '#transformers/me_transformer'
import { updatePreferencesValidator } from '#validators/preferences'
import type { HttpContext } from '@adonisjs/core/http'

/** PATCH /api/v1/me/preferences: how the signed-in person likes their screens. Answers as `/me` does. */
export default class PreferencesController {
  async update({ membership, request, serialize, user }: HttpContext) {
    const changed = await changePreferences(
      user.id,
      await request.validateUsing(updatePreferencesValidator)
    )
    return serialize(MeTransformer.transform(await readMe(changed, membership)))
  }
}
