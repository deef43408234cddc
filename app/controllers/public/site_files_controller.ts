import { appUrl } from '#config/app'
import site from '#config/site'
import type { HttpContext } from '@adonisjs/core/http'

/** Search engines: the site, and nothing of anybody's. Links to clients' pages are never listed. */
const CLOSED = ['/api/', '/p/', '/c/', '/calendrier/', '/parametres/', '/onboarding/', '/webhooks/']

/** GET /robots.txt and /sitemap.xml. */
export default class SiteFilesController {
  robots({ response }: HttpContext) {
    const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`)]
    const sitemap = `Sitemap: ${new URL('/sitemap.xml', appUrl).href}`
    return response.type('text/plain; charset=utf-8').send([...lines, '', sitemap, ''].join('\n'))
  }

  sitemap({ response }: HttpContext) {
    const pages = site.paths
      .map((path) => `<url><loc>${new URL(path, appUrl).href}</loc></url>`)
      .join('')
    return response
      .type('application/xml; charset=utf-8')
      .send(
        `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages}</urlset>`
      )
  }
}
