import env from '#start/env'

/**
 * Secrets that protect what is stored (message payloads, IBANs, provider secrets), apart from APP_KEY,
 * which signs cookies. The newest comes first: it seals, and all of them open, so a key is rotated by
 * putting a new one in front.
 */
export default {
  secrets: env.get('VAULT_KEYS').release().split(','),
}
