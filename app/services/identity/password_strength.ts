import { COMMON_PASSWORDS, COMMON_WORDS } from '#services/identity/common_passwords'

/** Beyond, hashing becomes a way to keep the server busy (ASVS 6.2.9 asks for 64 at least). */
export const PASSWORD_LENGTH = { min: 12, max: 128 }

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  '$': 's',
}
const KEY_ROWS = [
  '1234567890',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
]

/** How many different characters a password must at least have. */
const MIN_VARIETY = 5

/**
 * True when a password would be among the first to be guessed: a known one, a known word with digits
 * around it, a run along the keyboard, the same few characters again, or the person's own words.
 *
 * @param ownWords what is known of the person: name, organization, e-mail address
 */
export function isGuessable(password: string, ownWords: string[] = []): boolean {
  const lower = password.toLowerCase()
  return (
    COMMON_PASSWORDS.has(lower) ||
    new Set(lower).size < MIN_VARIETY ||
    isCommonWord(lettersOf(lower)) ||
    isAlongTheKeyboard(lower) ||
    isAboutThem(lower, ownWords)
  )
}

/** What remains without digits and signs around, once the usual disguises are taken off. */
function lettersOf(lower: string): string {
  return lower
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/[01345@$]/g, (sign) => LEET[sign])
    .replace(/[^\p{L}]/gu, '')
}

/** One of the common words, or one of them twice. */
function isCommonWord(letters: string): boolean {
  const half = letters.slice(0, letters.length / 2)
  return COMMON_WORDS.has(letters) || (half + half === letters && COMMON_WORDS.has(half))
}

/** Little else than the person's own words. */
function isAboutThem(lower: string, ownWords: string[]): boolean {
  const words = ownWords
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4)
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), lower)
  return rest !== lower && lettersOf(rest).length < 4
}

/** `azertyuiop12`, `123456789012`: two runs of neighbouring keys, forwards or backwards, or fewer. */
function isAlongTheKeyboard(lower: string): boolean {
  let runs = 1
  for (let at = 1; at < lower.length; at++) {
    const pair = lower.slice(at - 1, at + 1)
    const reversed = pair[1] + pair[0]
    if (
      !KEY_ROWS.some((row) => (row + row[0]).includes(pair) || (row + row[0]).includes(reversed))
    ) {
      runs++
    }
  }
  return runs <= 2
}
