import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { plans } = controllers

organizationRoutes(() => {
  router.get('plans', [plans.Plans, 'index']).as('plans.index')
  router.post('plans', [plans.Plans, 'store']).as('plans.store')
  router.get('plans/:id', [plans.Plans, 'show']).as('plans.show')
  router.patch('plans/:id', [plans.Plans, 'update']).as('plans.update')
  router.delete('plans/:id', [plans.Plans, 'destroy']).as('plans.destroy')
  router.post('template_previews', [plans.TemplatePreviews, 'store']).as('template_previews.store')
})
