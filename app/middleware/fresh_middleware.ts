import FreshProofNeededException from '#exceptions/fresh_proof_needed_exception'
import KeyScopeException from '#exceptions/key_scope_exception'
import { isFresh } from '#values/session_limits'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * For what an open session is not proof enough of: the password, a code or a passkey was given within
 * five minutes (ASVS 7.5.1). Otherwise 403 `fresh_proof_needed`; the SPA asks, then repeats the request.
 */
export default class FreshMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    assertFresh(ctx)
    return next()
  }
}

/**
 * The same for a route of which only some requests need it.
 *
 * @throws FreshProofNeededException
 * @throws KeyScopeException an API key proves that a script runs, not that a person is there
 */
export function assertFresh({ apiKey, signIn }: Pick<HttpContext, 'apiKey' | 'signIn'>) {
  if (apiKey) {
    throw new KeyScopeException()
  }
  if (!isFresh(signIn.provedAt, signIn.now)) {
    throw new FreshProofNeededException()
  }
}
