import env from '#start/env'

export default {
  /** how long a process that reads a document is believed without a sign of life, in seconds */
  leaseSeconds: env.get('IMPORT_LEASE_SECONDS', 60),
  /** documents that one worker has in hand: one of words, one of pictures */
  atOnce: 2,
}
