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
  router
    .group(() => {
      router.post('copies', [plans.PlanCopies, 'store']).as('copies.store')
      router.post('restoration', [plans.PlanRestorations, 'store']).as('restoration.store')
      router.get('versions', [plans.PlanVersions, 'index']).as('versions.index')
      router
        .post('change_previews', [plans.PlanChangePreviews, 'store'])
        .as('change_previews.store')
    })
    .prefix('plans/:plan_id')
    .as('plans')
  router.get('plan_templates', [plans.PlanTemplates, 'index']).as('plan_templates.index')
  router.post('template_previews', [plans.TemplatePreviews, 'store']).as('template_previews.store')
  router.post('template_tests', [plans.TemplateTests, 'store']).as('template_tests.store')
})
