import { createHash } from 'node:crypto'
import config from '#config/public_pages'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * What every page without an account is: in no search engine and no cache, told to nobody by the
 * browser, and limited, by address when it is read and also by link when it is answered.
 */
export default class PublicPageMiddleware {
  async handle({ request, response, params }: HttpContext, next: NextFn) {
    response.header('X-Robots-Tag', 'noindex, nofollow, noarchive')
    response.header('Referrer-Policy', 'no-referrer')
    response.header('Cache-Control', 'no-store')
    if (['GET', 'HEAD'].includes(request.method())) {
      await limiter.use('memory', config.reads.perAddress).consume(`page_read_${request.ip()}`)
    } else {
      await limiter.use(config.writes.perAddress).consume(`page_write_${request.ip()}`)
      await limiter.use(config.writes.perLink).consume(`page_link_${digest(params.token)}`)
    }
    return next()
  }
}

/** A token is a secret: it is not kept, not even among the counters. */
const digest = (token: unknown) => createHash('sha256').update(String(token)).digest('base64url')
