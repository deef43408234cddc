import NotFoundException from '#exceptions/not_found_exception'
import { findPageAsset } from '#pages/assets'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /pages/:asset: style sheet, fonts and script of the pages without an account. */
export default class PageAssetsController {
  show({ request, response }: HttpContext) {
    const asset = findPageAsset(request.url())
    if (!asset) {
      throw new NotFoundException()
    }
    response.header('Cache-Control', 'public, max-age=31536000, immutable')
    response.header('Content-Length', asset.bytes.length)
    response.header('Content-Type', asset.contentType)
    return response.send(asset.bytes)
  }
}
