import { openSession } from '#controllers/identity/open_session'
import { ORGANIZATION } from '#middleware/organization_middleware'
import { acceptInvitation, joinWithNewAccount, readInvitation } from '#services/team/acceptance'
import MeTransformer from '#transformers/me_transformer'
import { invitationValidator, joinValidator } from '#validators/team'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'

/** Links that one network address may try. */
const PER_ADDRESS = { requests: 30, duration: '1 hour' }

/** What whoever holds the link of an invitation may do. A link of no use answers 404. */
export default class AcceptancesController {
  /** POST /api/v1/invitations/reading, without a session: who invites, as what, and with which account. */
  async read({ request }: HttpContext) {
    const { token } = await request.validateUsing(invitationValidator)
    await limiter.use(PER_ADDRESS).consume(`invitation_${request.ip()}`)
    const { organizationName, email, role, hasAccount } = await readInvitation(token)
    return { data: { organizationName, email, role, hasAccount } }
  }

  /** POST /api/v1/invitations/account, without a session: opens an account and signs in. */
  async join(ctx: HttpContext) {
    const { token, locale, ...person } = await ctx.request.validateUsing(joinValidator)
    await limiter.use(PER_ADDRESS).consume(`invitation_${ctx.request.ip()}`)
    const { user } = await joinWithNewAccount(token, {
      ...person,
      locale: locale ?? (ctx.i18n.locale === 'en' ? 'en' : 'fr'),
    })
    const me = await openSession(ctx, user, {
      action: 'account.opened',
      remembered: false,
      secondFactor: false,
    })
    ctx.response.status(201)
    return ctx.serialize(MeTransformer.transform(me))
  }

  /** POST /api/v1/session/invitation: joins with the account that is signed in, and works there. 204. */
  async accept({ request, response, session, user }: HttpContext) {
    const { token } = await request.validateUsing(invitationValidator)
    session.put(ORGANIZATION, await acceptInvitation(user.id, token))
    return response.noContent()
  }
}
