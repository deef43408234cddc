import env from '#start/env'
import { defineConfig } from '@adonisjs/shield'

/**
 * The SPA is served from the same origin, so it needs nothing from anywhere else. CSRF: the token of
 * the encrypted XSRF-TOKEN cookie comes back in the X-XSRF-TOKEN header.
 */
export default defineConfig({
  csp: {
    enabled: true,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      // A document is shown from bytes the page has fetched itself, under an address of its own.
      imgSrc: ["'self'", 'data:', 'blob:'],
      frameSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    reportOnly: false,
  },
  csrf: {
    enabled: true,
    // Signed by whoever sends them.
    exceptRoutes: ['/webhooks/inbound-mail', '/webhooks/mail-delivery', '/webhooks/stripe'],
    enableXsrfCookie: true,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
    cookieOptions: { secure: env.get('APP_URL').startsWith('https://') },
  },
  xFrame: { enabled: true, action: 'DENY' },
  hsts: { enabled: true, maxAge: '365 days', includeSubDomains: true },
  contentTypeSniffing: { enabled: true },
})
