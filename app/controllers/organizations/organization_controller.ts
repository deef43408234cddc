import { assertFresh } from '#middleware/fresh_middleware'
import { wakeMails } from '#services/identity/account_mails'
import { updateOrganization } from '#services/organizations/organization_settings'
import OrganizationTransformer from '#transformers/organization_transformer'
import { updateOrganizationValidator } from '#validators/organization'
import { isFresh } from '#values/session_limits'
import { nullToBlank } from '#validators/blank'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/organization: the settings of the signed-in person's organization. */
export default class OrganizationController {
  async show({ organization, serialize }: HttpContext) {
    return serialize(OrganizationTransformer.transform(organization))
  }

  /** Where clients pay is not changed on an open session alone: 403 `fresh_proof_needed`. */
  async update(ctx: HttpContext) {
    const { organization, request, serialize, signIn, user } = ctx
    const input = await request.validateUsing(updateOrganizationValidator)
    if (input.iban !== undefined) {
      assertFresh(ctx)
    }
    const updated = await updateOrganization(organization.id, nullToBlank(input, 'signature'), {
      userId: user.id,
      requestId: request.id() ?? null,
      ip: request.ip(),
      secondFactor: isFresh(signIn.secondFactorAt, signIn.now),
    })
    if (input.iban) {
      await wakeMails()
    }
    return serialize(OrganizationTransformer.transform(updated))
  }
}
