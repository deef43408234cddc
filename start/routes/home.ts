import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { home } = controllers

organizationRoutes(() => {
  router.get('today', [home.Today, 'show']).as('today.show')
  router.get('search', [home.Search, 'index']).as('search.index')
  router.get('activity', [home.Activity, 'index']).as('activity.index')
  router.get('notifications', [home.Notifications, 'index']).as('notifications.index')
  router
    .post('notifications/:id/reading', [home.NotificationReadings, 'store'])
    .as('notifications.reading.store')
})
