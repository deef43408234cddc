import { passkeyOrigins, passkeyHost } from '#config/passkeys'
import User from '#models/user'
import InvalidCredentialsException from '#exceptions/invalid_credentials_exception'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { recordAccountAudit, type Trace } from '#services/identity/account_audit'
import { linkTo, readerOf, wakeMails, writeAccountMails } from '#services/identity/account_mails'
import { countRecoveryCodes, renewRecoveryCodes } from '#services/identity/recovery_codes'
import { forgetCodesOfNothing } from '#services/identity/second_factor'
import db from '@adonisjs/lucid/services/db'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { v7 as uuidv7 } from 'uuid'

/** More would be a collection, not a spare. */
const MOST_PASSKEYS = 10

export interface Passkey {
  id: string
  name: string
  /** a copy lives in a password manager or in a cloud */
  backedUp: boolean
  createdAt: Date
  lastUsedAt: Date | null
}

export async function listPasskeys(userId: string): Promise<Passkey[]> {
  const { rows } = await db.rawQuery<{ rows: Passkey[] }>(
    `SELECT id, name, backed_up AS "backedUp", created_at AS "createdAt",
        last_used_at AS "lastUsedAt"
      FROM passkeys WHERE user_id = ? ORDER BY created_at, id`,
    [userId]
  )
  return rows
}

/** What the browser needs to make a passkey: WebAuthn, resident, with the person verified by the device. */
export async function registrationOptions(user: User) {
  const known = await credentialIds(user.id)
  return generateRegistrationOptions({
    rpName: 'Rubis',
    rpID: passkeyHost,
    userID: new Uint8Array(Buffer.from(user.id.replaceAll('-', ''), 'hex')),
    userName: user.email,
    userDisplayName: user.fullName,
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/**
 * Keeps a passkey that answers the challenge of this session.
 *
 * @returns ten recovery codes when the account had none, shown this once; otherwise none
 * @throws UnprocessableException `passkey_refused`, `passkeys_limit`
 */
export async function addPasskey(
  user: User,
  { name, response, challenge }: { name: string; response: unknown; challenge: string },
  trace: Trace
): Promise<string[]> {
  const { credential, credentialBackedUp } = await verifiedRegistration(response, challenge)
  const codes = await db.transaction(async (trx) => {
    await User.query({ client: trx }).where('id', user.id).forUpdate().firstOrFail()
    const known = await trx.from('passkeys').where('user_id', user.id).select('id')
    if (known.length >= MOST_PASSKEYS) {
      throw new UnprocessableException(
        'passkeys_limit',
        'Dix clés d’accès suffisent : retirez-en une avant d’en ajouter.'
      )
    }
    const { rowCount } = await trx.rawQuery(
      `INSERT INTO passkeys
          (id, user_id, credential_id, public_key, counter, transports, name, backed_up)
        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT (credential_id) DO NOTHING`,
      [
        uuidv7(),
        user.id,
        credential.id,
        Buffer.from(credential.publicKey),
        credential.counter,
        JSON.stringify(credential.transports ?? []),
        name,
        credentialBackedUp,
      ]
    )
    if (rowCount === 0) {
      throw refused()
    }
    await writeAccountMails(trx, [
      { kind: 'passkey_added', to: readerOf(user), url: linkTo('/mot-de-passe-oublie') },
    ])
    await recordAccountAudit(trx, user.id, 'account.passkey_added', trace)
    return (await countRecoveryCodes(trx, user.id)) === 0 ? renewRecoveryCodes(trx, user.id) : []
  })
  await wakeMails()
  return codes
}

/** @throws NotFoundException when it is not one of this person's */
export async function removePasskey(userId: string, id: string, trace: Trace) {
  await db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    const { rowCount } = await trx.rawQuery('DELETE FROM passkeys WHERE id = ? AND user_id = ?', [
      id,
      userId,
    ])
    if (rowCount === 0) {
      throw new NotFoundException()
    }
    await forgetCodesOfNothing(trx, userId)
    await writeAccountMails(trx, [
      { kind: 'passkey_removed', to: readerOf(user), url: linkTo('/mot-de-passe-oublie') },
    ])
    await recordAccountAudit(trx, userId, 'account.passkey_removed', trace)
  })
  await wakeMails()
}

/**
 * What the browser needs to use one.
 *
 * @param userId whose; null for whoever the device says it is, which tells nobody who has an account
 */
export async function authenticationOptions(userId: string | null) {
  const ids = userId ? await credentialIds(userId) : []
  return generateAuthenticationOptions({
    rpID: passkeyHost,
    userVerification: 'required',
    allowCredentials: ids.map((id) => ({ id })),
  })
}

/**
 * Whose passkey answered the challenge of this session. It is two factors at once: the device, and what
 * opens it.
 *
 * @param userId only a passkey of theirs will do; null for anybody's
 * @throws InvalidCredentialsException the same for an unknown one and for a wrong answer
 */
export async function personOfPasskey(
  response: unknown,
  challenge: string,
  userId: string | null
): Promise<User> {
  const answer = response as AuthenticationResponseJSON
  const { rows } = await db.rawQuery<{ rows: Record<string, never>[] }>(
    `SELECT id, user_id, credential_id, public_key, counter FROM passkeys
      WHERE credential_id = :credential AND (user_id = :userId::uuid OR :userId::uuid IS NULL)`,
    { credential: String(answer.id), userId }
  )
  const [passkey] = rows
  if (!passkey) {
    throw new InvalidCredentialsException()
  }
  const counter = await verifiedCounter(answer, challenge, passkey)
  await db.rawQuery('UPDATE passkeys SET counter = ?, last_used_at = now() WHERE id = ?', [
    counter,
    passkey.id,
  ])
  return User.findOrFail(passkey.user_id)
}

async function verifiedRegistration(response: unknown, challenge: string) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: passkeyOrigins,
      expectedRPID: passkeyHost,
    })
    if (verified) {
      return registrationInfo
    }
  } catch {
    // Malformed, from another site, or signed by nobody: the caller needs no more than the refusal.
  }
  throw refused()
}

async function verifiedCounter(
  answer: AuthenticationResponseJSON,
  challenge: string,
  passkey: Record<string, never>
): Promise<number> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: passkeyOrigins,
      expectedRPID: passkeyHost,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: Number(passkey.counter),
      },
    })
    if (verified) {
      return authenticationInfo.newCounter
    }
  } catch {
    // As above.
  }
  throw new InvalidCredentialsException()
}

async function credentialIds(userId: string): Promise<string[]> {
  const rows = await db.from('passkeys').where('user_id', userId).select('credential_id')
  return rows.map(({ credential_id: id }) => id)
}

const refused = () =>
  new UnprocessableException('passkey_refused', 'Cette clé d’accès n’a pas pu être vérifiée.')
