import { readSecurity } from '#services/identity/security'
import SecurityTransformer from '#transformers/security_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/me/security: sessions, second factor, passkeys, the address that waits. */
export default class SecurityController {
  async show({ serialize, signIn, user }: HttpContext) {
    return serialize(SecurityTransformer.transform(await readSecurity(user, signIn.id)))
  }
}
