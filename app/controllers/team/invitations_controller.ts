import { wakeMails } from '#services/identity/account_mails'
import { invite, resendInvitation, revokeInvitation } from '#services/team/invitations'
import { inviteValidator } from '#validators/team'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'

/** Mails with a link that one organization may ask for: nobody writes to strangers through Rubis. */
const PER_ORGANIZATION = { requests: 30, duration: '1 hour' }

/** /api/v1/team/invitations: asking someone to join. */
export default class InvitationsController {
  /** 201 `{ data: { id } }` */
  async store({ membership, organization, request, response }: HttpContext) {
    const input = await request.validateUsing(inviteValidator)
    await limiter.use(PER_ORGANIZATION).consume(`invitations_${organization.id}`)
    const id = await invite(membership, input)
    await wakeMails()
    return response.status(201).send({ data: { id } })
  }

  /** POST :invitation_id/resend: a new link; the one before opens nothing any more. 204. */
  async resend({ membership, organization, params, response }: HttpContext) {
    await limiter.use(PER_ORGANIZATION).consume(`invitations_${organization.id}`)
    await resendInvitation(membership, params.invitation_id)
    await wakeMails()
    return response.noContent()
  }

  async destroy({ membership, params, response }: HttpContext) {
    await revokeInvitation(membership, params.invitation_id)
    return response.noContent()
  }
}
