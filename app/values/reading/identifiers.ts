import { isValidBIC, isValidIBAN } from 'ibantools'

const compact = (text: string) => text.replace(/[\s\u00a0\u202f.\-_]/g, '').toUpperCase()

/** True when the digits obey Luhn's check. */
function obeysLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

export const isSiren = (text: string) => /^\d{9}$/.test(text) && obeysLuhn(text)

/** La Poste numbers its branches otherwise: the sum of their digits is a multiple of five. */
const LA_POSTE = '356000000'

export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) {
    return false
  }
  const isLaPoste = text.startsWith(LA_POSTE)
  return (
    obeysLuhn(text) ||
    (isLaPoste && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0)
  )
}

/** The SIREN inside a SIREN, SIRET or French VAT number, whatever its spaces; null when its key is wrong. */
export function sirenOf(text: string): string | null {
  const bare = compact(text)
  const siren = /^\d{14}$/.test(bare)
    ? bare.slice(0, 9)
    : /^FR[0-9A-Z]{2}\d{9}$/.test(bare)
      ? bare.slice(4)
      : bare
  return isSiren(siren) ? siren : null
}

/** Key of a French VAT number, as two digits. Keys with letters exist and cannot be computed. */
export function hasFrenchVatKey(vatNumber: string): boolean {
  const [, key, siren] = /^FR([0-9A-Z]{2})(\d{9})$/.exec(compact(vatNumber)) ?? []
  if (!siren) {
    return false
  }
  return /\D/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97
}

/** A European VAT number without spaces, by shape; a French one by its key too. Null otherwise. */
export function vatNumberOf(text: string): string | null {
  const bare = compact(text)
  if (!/^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(bare) || !/\d{2}/.test(bare)) {
    return null
  }
  return bare.startsWith('FR') && !hasFrenchVatKey(bare) ? null : bare
}

/** An IBAN without spaces, its checksum right; null otherwise. */
export function ibanOf(text: string): string | null {
  const bare = compact(text)
  return isValidIBAN(bare) ? bare : null
}

/** Looks like an IBAN, its checksum right or not: country, two digits, 11 to 30 characters. */
export const looksLikeIban = (text: string) => /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(compact(text))

export function bicOf(text: string): string | null {
  const bare = compact(text)
  return isValidBIC(bare) ? bare : null
}

export const compactIdentifier = compact
