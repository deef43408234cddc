import { openSession } from '#controllers/identity/open_session'
import { wakeMails } from '#services/identity/account_mails'
import { signUp } from '#services/identity/sign_up'
import MeTransformer from '#transformers/me_transformer'
import { createAccountValidator } from '#validators/account'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'

/** Accounts that one network address may try to open. */
const PER_ADDRESS = { requests: 30, duration: '1 hour' }

/** POST /api/v1/account: opens an account and signs in. */
export default class AccountController {
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
}

const spokenLocale = ({ i18n }: HttpContext) => (i18n.locale === 'en' ? 'en' : 'fr')
