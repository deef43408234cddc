export const RECOVERY_CODES = 10

/** Crockford's alphabet without the letters that a hurried hand takes for a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const CHARACTERS = 12

/**
 * `k3f7-9qpx-2m4d`: sixty bits, to be written on paper.
 *
 * @param randomBytes 12 bytes from a cryptographic source
 */
export function recoveryCode(randomBytes: Uint8Array): string {
  if (randomBytes.length !== CHARACTERS) {
    throw new RangeError(`A recovery code needs ${CHARACTERS} random bytes`)
  }
  const characters = Array.from(randomBytes, (byte) => ALPHABET[byte & 31]).join('')
  return characters.replace(/(.{4})(?=.)/g, '$1-')
}

/** As it was made, however it was copied: capitals, spaces, an O for a zero. Null for what cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const characters = text
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  const isOne =
    characters.length === CHARACTERS &&
    [...characters].every((character) => ALPHABET.includes(character))
  return isOne ? characters.replace(/(.{4})(?=.)/g, '$1-') : null
}
