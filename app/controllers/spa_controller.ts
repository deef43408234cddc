import { readFile } from 'node:fs/promises'
import NotFoundException from '#exceptions/not_found_exception'
import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'

const NOT_BUILT =
  'The web application is not built yet: run « npm run spa:build », then reload this page.'

/** Paths that are never a screen: a missing file or endpoint there is a 404, not the application. */
const NOT_SCREENS = /^\/(?:api|health|metrics|admin|app|assets|p|c|pages)(?:\/|$)/

/** GET *: every screen is the same page; the router of the SPA reads the address. */
export default class SpaController {
  static #page: Promise<string> | null = null

  async show({ request, response }: HttpContext) {
    if (NOT_SCREENS.test(request.url())) {
      throw new NotFoundException()
    }

    response.header('Cache-Control', 'no-cache')
    const page = await this.#read()
    if (page === null) {
      return response.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    }
    return response.type('text/html; charset=utf-8').send(page)
  }

  /** Read once; in development at every request, since it may be built again meanwhile. */
  async #read(): Promise<string | null> {
    try {
      SpaController.#page ??= readFile(app.publicPath('app/index.html'), 'utf8')
      return await SpaController.#page
    } catch {
      return null
    } finally {
      if (!app.inProduction) {
        SpaController.#page = null
      }
    }
  }
}
