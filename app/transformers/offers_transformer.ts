import type { Offers } from '#services/billing/offers'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What is sold. Amounts in cents of one period. */
export default class OffersTransformer extends BaseTransformer<Offers> {
  toObject() {
    return this.pick(this.resource, ['trialDays', 'vatPercent', 'free', 'offers'])
  }
}
