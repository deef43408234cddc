import { dismissOnboarding, onboardingOf, settleStep } from '#services/onboarding/progress'
import OnboardingStepTransformer from '#transformers/onboarding_step_transformer'
import { settleStepValidator } from '#validators/onboarding'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * /api/v1/onboarding_steps: how far the way in has come. Every member may go on with it: it only says
 * what was seen. Each answers with all steps.
 */
export default class OnboardingStepsController {
  async index({ organization, serialize }: HttpContext) {
    return serialize(OnboardingStepTransformer.transform(await onboardingOf(organization.id)))
  }

  /** One step was done, or skipped for now. */
  async store({ organization, request, response, serialize }: HttpContext) {
    const { step, state } = await request.validateUsing(settleStepValidator)
    await settleStep(organization.id, step, state)
    response.status(201)
    return serialize(OnboardingStepTransformer.transform(await onboardingOf(organization.id)))
  }

  /** What is left is not shown any more. */
  async destroy({ organization, serialize }: HttpContext) {
    await dismissOnboarding(organization.id)
    return serialize(OnboardingStepTransformer.transform(await onboardingOf(organization.id)))
  }
}
