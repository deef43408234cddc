import env from '#start/env'

/**
 * The public site: its pages are for everybody and for search engines, unlike those of config/public_pages.ts.
 * Who publishes it is said in the legal notice (LCEN, article 6 III).
 */
export default {
  paths: ['/', '/mentions-legales', '/cgu', '/confidentialite', '/accessibilite', '/etat'],
  publisher: env.get('SITE_PUBLISHER') ?? '',
  host: env.get('SITE_HOST') ?? '',
} as const
