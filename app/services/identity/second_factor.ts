import { vault } from '#lib/vault'
import User from '#models/user'
import ConflictException from '#exceptions/conflict_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { recordAccountAudit, type Trace } from '#services/identity/account_audit'
import { linkTo, readerOf, wakeMails, writeAccountMails } from '#services/identity/account_mails'
import {
  countRecoveryCodes,
  forgetRecoveryCodes,
  renewRecoveryCodes,
  useRecoveryCode,
} from '#services/identity/recovery_codes'
import { counted } from '#services/identity/sign_in'
import { distrustDevices } from '#services/identity/trusted_devices'
import { fromBase32, matchTotp, toBase32, totpUri } from '#values/totp'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { randomBytes } from 'node:crypto'

/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20

const PLACE = 'users.totp_secret'

/** Whether a password alone does not open this account: it has an application, or a passkey. */
export async function needsSecondFactor(userId: string): Promise<boolean> {
  const { rows } = await db.rawQuery<{ rows: { needed: boolean }[] }>(
    `SELECT totp_confirmed_at IS NOT NULL
        OR EXISTS (SELECT 1 FROM passkeys AS p WHERE p.user_id = u.id) AS needed
      FROM users AS u WHERE u.id = ?`,
    [userId]
  )
  return rows[0]?.needed ?? false
}

/**
 * A secret for the authenticator application. Nothing is asked for at sign-in before a code of it has
 * been given once.
 *
 * @throws ConflictException `second_factor_on` when an application is in use: it is taken off first
 */
export async function proposeTotp(userId: string): Promise<{ secret: string; uri: string }> {
  return db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (user.totpConfirmedAt) {
      throw new ConflictException(
        'second_factor_on',
        'Une application est déjà en service. Retirez-la avant d’en ajouter une autre.'
      )
    }
    const secret = toBase32(randomBytes(SECRET_BYTES))
    user.totpSecretEncrypted = vault.seal(PLACE, secret)
    user.totpLastStep = null
    await user.save()
    return { secret, uri: totpUri(secret, user.email) }
  })
}

/**
 * Switches the second factor on.
 *
 * @returns ten recovery codes, shown this once
 * @throws UnprocessableException `wrong_code`
 */
export async function confirmTotp(userId: string, code: string, trace: Trace): Promise<string[]> {
  const codes = await counted(`second_${userId}`, trace.ip ?? '', () =>
    db.transaction(async (trx) => {
      const user = await lockUser(trx, userId)
      if (user.totpConfirmedAt || !(await takeTotp(trx, user, code))) {
        throw wrongCode()
      }
      await trx.rawQuery('UPDATE users SET totp_confirmed_at = rubis_now() WHERE id = ?', [userId])
      await distrustDevices(trx, userId)
      await tell(trx, user, 'second_factor_on', trace)
      return renewRecoveryCodes(trx, userId)
    })
  )
  await wakeMails()
  return codes
}

/** Takes the application off. Recovery codes go with the last thing they stand in for. */
export async function removeTotp(userId: string, trace: Trace): Promise<void> {
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (!user.totpSecretEncrypted) {
      return
    }
    const wasOn = user.totpConfirmedAt !== null
    user.merge({ totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null })
    await user.save()
    await distrustDevices(trx, userId)
    if (wasOn) {
      await forgetCodesOfNothing(trx, userId)
      await tell(trx, user, 'second_factor_off', trace)
    }
  })
  await wakeMails()
}

/** @returns ten new codes, shown this once */
export function replaceRecoveryCodes(userId: string, trace: Trace): Promise<string[]> {
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    await recordAccountAudit(trx, userId, 'account.recovery_codes_renewed', trace)
    return renewRecoveryCodes(trx, userId)
  })
}

/**
 * Accepts six digits of the application, or a recovery code, once each. Counted with their other
 * attempts: ten wrong ones in a quarter of an hour.
 *
 * @throws UnprocessableException `wrong_code`
 * @throws E_TOO_MANY_REQUESTS with the seconds to wait
 */
export async function giveSecondFactor(userId: string, code: string, trace: Trace): Promise<void> {
  await counted(`second_${userId}`, trace.ip ?? '', () =>
    db.transaction(async (trx) => {
      const user = await lockUser(trx, userId)
      if (user.totpConfirmedAt && (await takeTotp(trx, user, code))) {
        return
      }
      if (!(await useRecoveryCode(trx, userId, code))) {
        throw wrongCode()
      }
      await writeAccountMails(trx, [
        {
          kind: 'recovery_code_used',
          to: readerOf(user),
          url: linkTo('/mot-de-passe-oublie'),
        },
      ])
      await recordAccountAudit(trx, userId, 'account.recovery_code_used', trace, {
        left: await countRecoveryCodes(trx, userId),
      })
    })
  )
}

/** Codes that stand in for nothing are forgotten, in the transaction that takes the last factor off. */
export async function forgetCodesOfNothing(trx: TransactionClientContract, userId: string) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM users AS u WHERE u.id = ? AND (u.totp_confirmed_at IS NOT NULL
      OR EXISTS (SELECT 1 FROM passkeys AS p WHERE p.user_id = u.id))`,
    [userId]
  )
  if (rows.length === 0) {
    await forgetRecoveryCodes(trx, userId)
  }
}

async function takeTotp(trx: TransactionClientContract, user: User, code: string) {
  if (!user.totpSecretEncrypted) {
    return false
  }
  const secret = fromBase32(vault.open<string>(PLACE, user.totpSecretEncrypted))
  const step = matchTotp(secret, code.replace(/\s/g, ''), {
    now: Date.now(),
    lastStep: user.totpLastStep,
  })
  if (step === null) {
    return false
  }
  await trx.rawQuery('UPDATE users SET totp_last_step = ? WHERE id = ?', [step, user.id])
  return true
}

async function tell(
  trx: TransactionClientContract,
  user: User,
  kind: 'second_factor_on' | 'second_factor_off',
  trace: Trace
) {
  await writeAccountMails(trx, [{ kind, to: readerOf(user), url: linkTo('/mot-de-passe-oublie') }])
  await recordAccountAudit(trx, user.id, `account.${kind}`, trace)
}

const lockUser = (trx: TransactionClientContract, id: string) =>
  User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()

const wrongCode = () =>
  new UnprocessableException('wrong_code', 'Ce code n’est pas le bon, ou il a déjà servi.', 'code')
