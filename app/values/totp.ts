import { createHmac, timingSafeEqual } from 'node:crypto'

/** Time-based one-time passwords: RFC 6238 over RFC 4226, as every authenticator application makes them. */
export const TOTP_PERIOD_SECONDS = 30
const DIGITS = 6
/** A clock that is half a minute off, and a code typed at the last second (ASVS 6.5.5). */
const WINDOW = 1
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding: what a person can type. */
export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += BASE32[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text
}

/** @throws RangeError when a character is none of the alphabet */
export function fromBase32(text: string): Buffer {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const character of text) {
    const digit = BASE32.indexOf(character)
    if (digit < 0) {
      throw new RangeError('Not base32')
    }
    value = (value << 5) | digit
    bits += 5
    if (bits >= 8) {
      bytes.push((value >>> (bits - 8)) & 255)
      bits -= 8
    }
    value &= (1 << bits) - 1
  }
  return Buffer.from(bytes)
}

/** The period an instant falls into, in milliseconds since 1970. */
export const totpStep = (now: number) => Math.floor(now / 1_000 / TOTP_PERIOD_SECONDS)

/** The code of a period. */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = digest[digest.length - 1] & 15
  const number = (digest.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS
  return String(number).padStart(DIGITS, '0')
}

/**
 * The period whose code this is, among the present one and its neighbours. Null for none of them, and
 * for one that is not after `lastStep`: a code that was seen over a shoulder opens nothing (ASVS 6.5.1).
 */
export function matchTotp(
  secret: Uint8Array,
  code: string,
  { now, lastStep }: { now: number; lastStep: number | null }
): number | null {
  const given = Buffer.from(code)
  const present = totpStep(now)
  for (let step = present - WINDOW; step <= present + WINDOW; step++) {
    const expected = Buffer.from(totpCode(secret, step))
    if (
      step > (lastStep ?? -1) &&
      given.length === expected.length &&
      timingSafeEqual(given, expected)
    ) {
      return step
    }
  }
  return null
}

/** What the QR code says to the application (Key URI format). */
export function totpUri(secret: string, account: string): string {
  const label = `${encodeURIComponent('Rubis')}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=Rubis&algorithm=SHA1&digits=${DIGITS}&period=${TOTP_PERIOD_SECONDS}`
}
