import UnsupportedMediaTypeException from '#exceptions/unsupported_media_type_exception'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const READS = ['GET', 'HEAD', 'OPTIONS']
const JSON_ONLY = ['application/json']
const FILES = ['multipart/form-data']

/** Routes that a document is sent to. */
const TAKE_FILES = /\/(?:attachments|files)$/

/**
 * The API reads JSON and, where files are sent, multipart. A form of another site can send neither
 * `application/json` nor the CSRF header.
 */
export default class ContentTypeMiddleware {
  handle({ request, route }: HttpContext, next: NextFn) {
    if (!request.url().startsWith('/api/') || READS.includes(request.method())) {
      return next()
    }

    const accepted = TAKE_FILES.test(route?.pattern ?? '') ? FILES : JSON_ONLY
    const type = request.header('content-type')?.split(';')[0].trim().toLowerCase()
    const isEmpty = !request.hasBody() || request.header('content-length') === '0'
    if (type === undefined ? !isEmpty : !accepted.includes(type)) {
      throw new UnsupportedMediaTypeException({ accepted })
    }
    return next()
  }
}
