import type { Progress } from '#services/onboarding/progress'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** One step of the way in, and how it stands. */
export default class OnboardingStepTransformer extends BaseTransformer<Progress> {
  toObject() {
    return this.pick(this.resource, ['step', 'state'])
  }
}
