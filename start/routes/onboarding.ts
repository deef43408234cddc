import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { onboarding } = controllers

organizationRoutes(() => {
  router.get('onboarding_steps', [onboarding.OnboardingSteps, 'index']).as('onboarding_steps.index')
  router
    .post('onboarding_steps', [onboarding.OnboardingSteps, 'store'])
    .as('onboarding_steps.store')
  router
    .delete('onboarding_steps', [onboarding.OnboardingSteps, 'destroy'])
    .as('onboarding_steps.destroy')
})
