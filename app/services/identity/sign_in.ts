import { createHash } from 'node:crypto'
import User from '#models/user'
import InvalidCredentialsException from '#exceptions/invalid_credentials_exception'
import { errors } from '@adonisjs/auth'
import limiter from '@adonisjs/limiter/services/main'
import { DateTime } from 'luxon'

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
  const account = limiter.use(PER_ACCOUNT)
  const address = limiter.use(PER_ADDRESS)
  const accountKey = `sign_in_account_${createHash('sha256').update(email).digest('hex')}`
  const addressKey = `sign_in_address_${ip}`

  await address.consume(addressKey)
  await account.consume(accountKey)
  const user = await verify(email, password)
  await account.delete(accountKey)
  await address.decrement(addressKey)

  user.lastLoginAt = DateTime.utc()
  await user.save()
  return user
}

async function verify(email: string, password: string) {
  try {
    return await User.verifyCredentials(email, password)
  } catch (error) {
    if (error instanceof errors.E_INVALID_CREDENTIALS) {
      throw new InvalidCredentialsException()
    }
    throw error
  }
}
