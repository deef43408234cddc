/** A SEPA credit transfer that a banking application can read from a picture. */
export interface EpcTransfer {
  /** as the bank knows the holder */
  holder: string
  /** without spaces */
  iban: string
  amountCents: number
  /** what the creditor finds the payment by */
  reference: string
}

const MOST_CENTS = 99_999_999_999
/** The whole of it, EPC069-12 v2.1 §3.2. */
export const MOST_BYTES = 331
const HOLDER_LENGTH = 70
const REFERENCE_LENGTH = 140

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/

/**
 * The payload of an EPC QR code (EPC069-12, version 002, UTF-8): eleven lines, of which BIC, purpose
 * and structured reference stay empty. One line too few would shift the reference into the amount.
 *
 * @returns null for what the standard cannot say: no IBAN, no name, nothing to pay
 */
export function epcPayload({ holder, iban, amountCents, reference }: EpcTransfer): string | null {
  const name = oneLine(holder, HOLDER_LENGTH)
  if (!IBAN.test(iban) || name === '' || !isPayable(amountCents)) {
    return null
  }
  const lines = (text: string) => [
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    name,
    iban,
    `EUR${amountOf(amountCents)}`,
    '',
    '',
    text,
  ]
  let text = oneLine(reference, REFERENCE_LENGTH)
  // Letters of several bytes may fill it before the number of characters does.
  while (text !== '' && bytesOf(lines(text)) > MOST_BYTES) {
    text = [...text].slice(0, -1).join('').trimEnd()
  }
  const payload = lines(text).join('\n').trimEnd()
  return Buffer.byteLength(payload) > MOST_BYTES ? null : payload
}

const isPayable = (cents: number) => Number.isSafeInteger(cents) && cents > 0 && cents <= MOST_CENTS

/** 1234.50: a point, two decimals, no separator, whatever the language. */
const amountOf = (cents: number) =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

const bytesOf = (lines: string[]) => Buffer.byteLength(lines.join('\n'))

/** Line ends would start another field; other controls do not print. */
function oneLine(text: string, length: number): string {
  const flat = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return [...flat].slice(0, length).join('').trim()
}
