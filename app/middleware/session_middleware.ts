import { isPublicPage } from '#middleware/public_pages'
import { borneToken } from '#values/api_keys'
import Session from '@adonisjs/session/session_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * A session for whoever has an account. A public page has none: opening it writes nothing, not even a
 * cookie, and what a person is signed in as elsewhere plays no part there. A script that bears an API key
 * keeps no cookie, and is given none.
 */
export default class SessionMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (isPublicPage(ctx.request.url())) {
      return next()
    }
    const session = await ctx.containerResolver.make(Session)
    const answered = await session.handle(ctx, next)
    if (borneToken(ctx.request.header('authorization')) !== undefined) {
      ctx.response.removeHeader('Set-Cookie')
    }
    return answered
  }
}
