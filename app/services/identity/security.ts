import type User from '#models/user'
import { findEmailChange, type OpenEmailChange } from '#services/identity/email_changes'
import { listPasskeys, type Passkey } from '#services/identity/passkeys'
import { countRecoveryCodes } from '#services/identity/recovery_codes'
import { listSignIns, type SignIn } from '#services/identity/sign_ins'
import db from '@adonisjs/lucid/services/db'

/** Everything that protects a person's account. */
export interface Security {
  user: User
  currentSignInId: string
  signIns: SignIn[]
  passkeys: Passkey[]
  recoveryCodesLeft: number
  emailChange: OpenEmailChange | null
}

export async function readSecurity(user: User, currentSignInId: string): Promise<Security> {
  const [signIns, passkeys, recoveryCodesLeft, emailChange] = await Promise.all([
    listSignIns(user.id),
    listPasskeys(user.id),
    countRecoveryCodes(db.connection(), user.id),
    findEmailChange(user.id),
  ])
  return { user, currentSignInId, signIns, passkeys, recoveryCodesLeft, emailChange }
}
