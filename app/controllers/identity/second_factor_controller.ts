import { rememberDevice } from '#controllers/identity/device_cookie'
import { openSession } from '#controllers/identity/open_session'
import { awaitedPerson, forgetSecondStep } from '#controllers/identity/second_step'
import { traceOf } from '#controllers/identity/trace'
import { giveSecondFactor } from '#services/identity/second_factor'
import MeTransformer from '#transformers/me_transformer'
import { giveSecondFactorValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/session/second_factor: the code after the password. 201 and who is signed in. */
export default class SecondFactorController {
  async store(ctx: HttpContext) {
    const { code, rememberDevice: remembers = false } =
      await ctx.request.validateUsing(giveSecondFactorValidator)
    const { user, remember } = await awaitedPerson(ctx)
    await giveSecondFactor(user.id, code, traceOf(ctx))
    forgetSecondStep(ctx)
    const me = await openSession(ctx, user, {
      action: 'session.opened',
      remembered: remember,
      secondFactor: true,
    })
    if (remembers) {
      await rememberDevice(ctx, user.id)
    }
    ctx.response.status(201)
    return ctx.serialize(MeTransformer.transform(me))
  }
}
