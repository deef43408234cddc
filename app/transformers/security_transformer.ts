import type { Security } from '#services/identity/security'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What protects an account. Instants are ISO 8601, UTC; no secret, no hash, no credential. */
export default class SecurityTransformer extends BaseTransformer<Security> {
  toObject() {
    const { user, currentSignInId, signIns, passkeys, recoveryCodesLeft, emailChange } =
      this.resource
    return {
      email: user.email,
      emailVerified: user.emailVerifiedAt !== null,
      emailChange,
      totp: user.totpConfirmedAt !== null,
      recoveryCodesLeft,
      passkeys: passkeys.map(({ id, name, backedUp, createdAt, lastUsedAt }) => ({
        id,
        name,
        backedUp,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      sessions: signIns.map((signIn) => ({
        id: signIn.id,
        current: signIn.id === currentSignInId,
        browser: signIn.browser,
        system: signIn.system,
        address: signIn.ip,
        remembered: signIn.remembered,
        createdAt: signIn.createdAt.toISO()!,
        seenAt: signIn.seenAt.toISO()!,
      })),
    }
  }
}
