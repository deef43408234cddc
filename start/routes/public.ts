import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

/** Pages for people without an account (config/public_pages.ts): no session, no cookie. */
const pages = controllers.public

router.get('pages/:asset', [pages.PageAssets, 'show']).as('pages.assets.show')

router
  .group(() => {
    router.get('c/:token', [pages.Checkins, 'show']).as('pages.checkin.show')
    router.post('c/:token', [pages.Checkins, 'store']).as('pages.checkin.store')
    router.post('c/:token/undo', [pages.CheckinUndos, 'store']).as('pages.checkin.undo.store')
  })
  .use(middleware.publicPage())
