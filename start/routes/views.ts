import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { views } = controllers

organizationRoutes(() => {
  router.get('saved_views', [views.SavedViews, 'index']).as('saved_views.index')
  router.post('saved_views', [views.SavedViews, 'store']).as('saved_views.store')
  router.patch('saved_views/:id', [views.SavedViews, 'update']).as('saved_views.update')
  router.delete('saved_views/:id', [views.SavedViews, 'destroy']).as('saved_views.destroy')
})
