import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

/** Pages for people without an account (config/public_pages.ts): no session, no cookie. */
const pages = controllers.public

router.get('pages/:asset', [pages.PageAssets, 'show']).as('pages.assets.show')
