import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { home } = controllers

organizationRoutes(() => {
  router.get('today', [home.Today, 'show']).as('today.show')
  router.get('search', [home.Search, 'index']).as('search.index')
  router.get('activity', [home.Activity, 'index']).as('activity.index')
  router.get('activity/export', [home.ActivityExport, 'show']).as('activity.export')
  router.get('notifications', [home.Notifications, 'index']).as('notifications.index')
  router
    .post('notifications/readings', [home.AllNotificationReadings, 'store'])
    .as('notifications.readings.store')
  router
    .get('notification_preferences', [home.NotificationPreferences, 'index'])
    .as('notification_preferences.index')
  router
    .patch('notification_preferences', [home.NotificationPreferences, 'update'])
    .as('notification_preferences.update')
  router
    .post('notifications/:id/reading', [home.NotificationReadings, 'store'])
    .as('notifications.reading.store')
  router
    .post('checkins/:checkin_id/answer', [home.CheckinAnswers, 'store'])
    .as('checkins.answer.store')
  router
    .post('promises/:promise_id/acknowledgement', [home.PromiseAcknowledgements, 'store'])
    .as('promises.acknowledgement.store')
})
