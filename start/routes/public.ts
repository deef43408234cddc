import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

/** Pages for people without an account (config/public_pages.ts): no session, no cookie. */
const pages = controllers.public

/** The site: the same for everybody, kept by whoever is on the way. */
router.get('/', [pages.Landing, 'show']).as('site.landing')
router.get('/etat', [pages.ServiceStatus, 'show']).as('site.status')
router
  .get('/:document', [pages.LegalPages, 'show'])
  .where('document', /^(?:mentions-legales|cgu|confidentialite|accessibilite)$/)
  .as('site.legal')
router.get('robots.txt', [pages.SiteFiles, 'robots']).as('site.robots')
router.get('sitemap.xml', [pages.SiteFiles, 'sitemap']).as('site.sitemap')

router.get('pages/:asset', [pages.PageAssets, 'show']).as('pages.assets.show')

/** The client's page, by a link of a mail. Reading changes nothing; answers are signed forms. */
router
  .group(() => {
    router.get('/', [pages.ClientPages, 'show']).as('client_page.show')
    router.get('invoice.pdf', [pages.ClientDocuments, 'invoice']).as('client_page.invoice')
    router.get('statement', [pages.ClientStatements, 'show']).as('client_page.statement')
    router
      .get('statement.pdf', [pages.ClientDocuments, 'statement'])
      .as('client_page.statement_pdf')
    router.post('answers/:answer', [pages.ClientAnswers, 'store']).as('client_page.answers.store')
    router.post('disputes', [pages.ClientAnswers, 'dispute']).as('client_page.disputes.store')
    router.get('opt_out', [pages.OptOuts, 'show']).as('client_page.opt_out.show')
    router.post('opt_out', [pages.OptOuts, 'store']).as('client_page.opt_out.store')
  })
  .prefix('p/:token')
  .use(middleware.publicPage())

/** A person's calendar program: no session, and the address is the key. */
router
  .get('calendrier/:feed', [pages.CalendarFeeds, 'show'])
  .where('feed', /^[\w-]+\.ics$/)
  .as('pages.calendar_feed.show')
  .use(middleware.publicPage())

/** The page of a question to the user, by a link of the morning's mail. */
router
  .group(() => {
    router.get('c/:token', [pages.Checkins, 'show']).as('pages.checkin.show')
    router.post('c/:token', [pages.Checkins, 'store']).as('pages.checkin.store')
    router.post('c/:token/undo', [pages.CheckinUndos, 'store']).as('pages.checkin.undo.store')
  })
  .use(middleware.publicPage())
