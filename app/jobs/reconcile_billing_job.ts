import { Job } from '#lib/job'
import { reconcileBilling } from '#services/billing/reconcile'

/** The second alarm of the hourly comparison with Stripe. */
export default class ReconcileBillingJob extends Job {
  static queue = 'billing' as const

  async execute() {
    await reconcileBilling(this.signal)
  }
}
