import { keepChallenge, takeChallenge } from '#controllers/identity/challenge'
import { openSession } from '#controllers/identity/open_session'
import { forgetSecondStep } from '#controllers/identity/second_step'
import InvalidCredentialsException from '#exceptions/invalid_credentials_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { traceOf } from '#controllers/identity/trace'
import {
  addPasskey,
  authenticationOptions,
  personOfPasskey,
  registrationOptions,
  removePasskey,
} from '#services/identity/passkeys'
import { counted } from '#services/identity/sign_in'
import { markProved } from '#services/identity/sign_ins'
import MeTransformer from '#transformers/me_transformer'
import {
  addPasskeyValidator,
  enterWithPasskeyValidator,
  usePasskeyValidator,
} from '#validators/passkeys'
import type { HttpContext } from '@adonisjs/core/http'

/** Passkeys (WebAuthn): made with a fresh proof, used to sign in and to prove again who one is. */
export default class PasskeysController {
  /** POST /api/v1/me/passkeys/options: what the browser needs to make one. */
  async options(ctx: HttpContext) {
    const options = await registrationOptions(ctx.user)
    keepChallenge(ctx, 'add', options.challenge)
    return { data: options }
  }

  /** POST /api/v1/me/passkeys: 201 `{ data: { recoveryCodes } }`, empty when the account has some. */
  async store(ctx: HttpContext) {
    const { name, response } = await ctx.request.validateUsing(addPasskeyValidator)
    const challenge = takeChallenge(ctx, 'add')
    const recoveryCodes = await addPasskey(ctx.user, { name, response, challenge }, traceOf(ctx))
    ctx.response.status(201)
    return { data: { recoveryCodes } }
  }

  async destroy(ctx: HttpContext) {
    await removePasskey(ctx.user.id, ctx.params.passkey_id, traceOf(ctx))
    return ctx.response.noContent()
  }

  /** POST /api/v1/session/passkey/options, without a session: names no account. */
  async enterOptions(ctx: HttpContext) {
    const options = await authenticationOptions(null)
    keepChallenge(ctx, 'enter', options.challenge)
    return { data: options }
  }

  /** POST /api/v1/session/passkey: 201 and who is signed in. */
  async enter(ctx: HttpContext) {
    const { response, remember = false } =
      await ctx.request.validateUsing(enterWithPasskeyValidator)
    const challenge = takeChallenge(ctx, 'enter')
    const ip = ctx.request.ip()
    const user = await counted(`passkey_${ip}`, ip, () =>
      personOfPasskey(response, challenge, null)
    )
    forgetSecondStep(ctx)
    const me = await openSession(ctx, user, {
      action: 'session.opened',
      remembered: remember,
      secondFactor: true,
    })
    ctx.response.status(201)
    return ctx.serialize(MeTransformer.transform(me))
  }

  /** POST /api/v1/session/proof/passkey/options: with one of their own. */
  async proofOptions(ctx: HttpContext) {
    const options = await authenticationOptions(ctx.user.id)
    keepChallenge(ctx, 'prove', options.challenge)
    return { data: options }
  }

  /** POST /api/v1/session/proof/passkey: it is still them, for five minutes, by two factors. 204. */
  async prove(ctx: HttpContext) {
    const { response } = await ctx.request.validateUsing(usePasskeyValidator)
    const challenge = takeChallenge(ctx, 'prove')
    const ip = ctx.request.ip()
    await counted(`passkey_${ctx.user.id}`, ip, () =>
      personOfPasskey(response, challenge, ctx.user.id)
    ).catch(withoutSigningOut)
    await markProved(ctx.signIn.id, { secondFactor: true })
    ctx.session.regenerate()
    return ctx.response.noContent()
  }
}

/** 401 would say that the session is over: here only the passkey is refused. */
function withoutSigningOut(error: unknown): never {
  if (error instanceof InvalidCredentialsException) {
    throw new UnprocessableException(
      'passkey_refused',
      'Cette clé d’accès n’a pas pu être vérifiée.'
    )
  }
  throw error
}
