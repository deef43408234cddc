import User from '#models/user'
import SignInStepException from '#exceptions/sign_in_step_exception'
import type { HttpContext } from '@adonisjs/core/http'

/** Where a session keeps that a password was right and something else is awaited. */
const AWAITED = 'second_step'

/** Minutes after which the password is asked again. */
const PATIENCE_MINUTES = 10

interface Awaited {
  userId: string
  remember: boolean
  at: number
}

/** 202: under a new session id, which is signed in as nobody yet. */
export function askSecondFactor({ response, session }: HttpContext, user: User, remember: boolean) {
  session.regenerate()
  session.put(AWAITED, { userId: user.id, remember, at: Date.now() } satisfies Awaited)
  response.status(202)
  return { data: { secondFactor: true as const } }
}

/**
 * Whose second factor is awaited in this session.
 *
 * @throws SignInStepException when none is, or not any more
 */
export async function awaitedPerson({ session }: HttpContext) {
  const awaited = session.get(AWAITED) as Awaited | undefined
  const user =
    awaited && Date.now() - awaited.at < PATIENCE_MINUTES * 60_000
      ? await User.find(awaited.userId)
      : null
  if (!awaited || !user) {
    throw new SignInStepException()
  }
  return { user, remember: awaited.remember }
}

export function forgetSecondStep({ session }: HttpContext) {
  session.forget(AWAITED)
}
