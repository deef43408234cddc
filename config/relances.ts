import env from '#start/env'

/**
 * Timing of the send protocol. The defaults are the ones that were model-checked; tests that kill
 * workers shorten the leases, keeping their order: deadlines < start lease < claim lease.
 */
export default {
  /** how long a claim without a start is believed, in seconds */
  claimLeaseSeconds: env.get('RELANCE_CLAIM_LEASE_SECONDS', 60),
  /** how long a start without an answer is believed, in seconds */
  startLeaseSeconds: env.get('RELANCE_START_LEASE_SECONDS', 30),
  /** the envelope is written within so long of the start, or not at all, in milliseconds */
  beginWithinMs: 5_000,
  /** the final dot, or the POST, likewise */
  finishWithinMs: 15_000,
  claimSize: 120,
  waveSize: 40,
  /** a change waits so long for a reminder that is leaving, in milliseconds */
  quietTimeoutMs: 12_000,
  quietRetryMs: 200,
  mailDomain: env.get('MAIL_FROM_ADDRESS').split('@')[1],
  mailFrom: env.get('MAIL_FROM_ADDRESS'),
}
