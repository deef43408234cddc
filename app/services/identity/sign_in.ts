import { createHash } from 'node:crypto'
import User from '#models/user'
import InvalidCredentialsException from '#exceptions/invalid_credentials_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { recordRefusedSignIn } from '#services/identity/account_audit'
import hash from '@adonisjs/core/services/hash'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'

/** Wrong passwords in a quarter of an hour: for one account, then from one address (ASVS 6.3.1). */
const PER_ACCOUNT = { requests: 10, duration: '15 mins' }
const PER_ADDRESS = { requests: 100, duration: '15 mins' }

/**
 * Finds the person behind an e-mail address and a password. Attempts are counted before the password
 * is checked, so that many at once cannot all pass; only failures stay counted. An open session is
 * never affected: nobody can be put out by someone else's attempts.
 *
 * @throws InvalidCredentialsException the same for an unknown address, after the same work
 * @throws E_TOO_MANY_REQUESTS with the seconds to wait
 */
export async function signIn(email: string, password: string, ip: string): Promise<User> {
  return counted(`account_${digest(email)}`, ip, async () => {
    const user = await findByPassword(email, password)
    if (!user) {
      await recordRefusedSignIn(db.connection(), email)
      throw new InvalidCredentialsException()
    }
    return user
  })
}

/**
 * Counts an attempt against an account and an address before it is made, and forgets it when it
 * succeeds.
 *
 * @throws E_TOO_MANY_REQUESTS with the seconds to wait
 */
export async function counted<Result>(
  key: string,
  ip: string,
  attempt: () => Promise<Result>
): Promise<Result> {
  const account = limiter.use(PER_ACCOUNT)
  const address = limiter.use(PER_ADDRESS)
  const accountKey = `sign_in_${key}`
  const addressKey = `sign_in_address_${ip}`

  await address.consume(addressKey)
  await account.consume(accountKey)
  const result = await attempt()
  await account.delete(accountKey)
  await address.decrement(addressKey)
  return result
}

/**
 * Whether this is the password of someone signed in; counted with their other attempts.
 *
 * @throws UnprocessableException `wrong_password`
 */
export function provePassword(user: User, password: string, ip: string): Promise<void> {
  return counted(`account_${digest(user.email)}`, ip, async () => {
    if (!(await hash.verify(user.password, password))) {
      throw new UnprocessableException(
        'wrong_password',
        'Ce mot de passe n’est pas le bon.',
        'password'
      )
    }
  })
}

/**
 * An address may be claimed by several accounts until one has verified it: that one comes first, then
 * the newest. Both are always checked, against a password of nobody when there is none, so that the
 * time tells nothing.
 */
async function findByPassword(email: string, password: string): Promise<User | null> {
  const [verified, claimed] = await Promise.all([
    User.query().where('email', email).whereNotNull('email_verified_at').first(),
    User.query()
      .where('email', email)
      .whereNull('email_verified_at')
      .orderBy('created_at', 'desc')
      .first(),
  ])
  const nobody = await passwordOfNobody()
  const [isVerified, isClaimed] = await Promise.all(
    [verified, claimed].map((user) => hash.verify(user?.password ?? nobody, password))
  )
  if (verified && isVerified) {
    return verified
  }
  return isClaimed ? claimed : null
}

let nobodys: Promise<string> | null = null

function passwordOfNobody(): Promise<string> {
  nobodys ??= hash.make(crypto.randomUUID())
  return nobodys
}

const digest = (email: string) => createHash('sha256').update(email).digest('hex')
