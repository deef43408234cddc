import { openSession } from '#controllers/identity/open_session'
import { traceOf } from '#controllers/identity/trace'
import { SIGN_IN } from '#middleware/auth_middleware'
import { eraseAccount } from '#services/erasure/erase_account'
import { wakeMails } from '#services/identity/account_mails'
import { signUp } from '#services/identity/sign_up'
import MeTransformer from '#transformers/me_transformer'
import { createAccountValidator } from '#validators/account'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'

/** Accounts that one network address may try to open. */
const PER_ADDRESS = { requests: 30, duration: '1 hour' }

/** /api/v1/account: opening one, and the end of it. */
export default class AccountController {
  /** Opens an account and signs in. */
  async store(ctx: HttpContext) {
    const { locale, fullName, organizationName, email, password } =
      await ctx.request.validateUsing(createAccountValidator)
    await limiter.use(PER_ADDRESS).consume(`sign_up_${ctx.request.ip()}`)

    const user = await signUp({
      fullName,
      organizationName,
      email,
      password,
      locale: locale ?? spokenLocale(ctx),
    })
    const me = await openSession(ctx, user, {
      action: 'account.opened',
      remembered: false,
      secondFactor: false,
    })
    await wakeMails()
    ctx.response.status(201)
    return ctx.serialize(MeTransformer.transform(me))
  }

  /**
   * 204: nothing of the person is left, and the session is over. 403 `fresh_proof_needed`; 409
   * `owner_of_organizations`, whose `meta` names them.
   */
  async destroy(ctx: HttpContext) {
    const { auth, response, session, user } = ctx
    await eraseAccount(user.id, traceOf(ctx))
    await auth.use('web').logout()
    session.forget(SIGN_IN)
    session.regenerate()
    response.header('Clear-Site-Data', '"cache", "storage"')
    return response.noContent()
  }
}

const spokenLocale = ({ i18n }: HttpContext) => (i18n.locale === 'en' ? 'en' : 'fr')
