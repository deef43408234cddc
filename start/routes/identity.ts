import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { identity } = controllers

/** Without a session. */
router
  .group(() => {
    router.post('account', [identity.Account, 'store']).as('account.store')
    router.post('session', [identity.Session, 'store']).as('session.store')
  })
  .prefix('/api/v1')

organizationRoutes(() => {
  router.delete('session', [identity.Session, 'destroy']).as('session.destroy')
  router.get('me', [identity.Me, 'show']).as('me.show')
  router.patch('me/preferences', [identity.Preferences, 'update']).as('me.preferences.update')
})
