/** UNTDID 1001 codes of credit notes, self-billed and factored ones included. */
const CREDIT_NOTES = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
])

/** Invoices: commercial, corrected, prepayment, self-billed, factored, of a guarantee… */
const INVOICES = new Set(
  (
    '71 80 82 84 102 130 202 203 204 211 218 219 295 325 326 331 380 382 383 384 385 386 387 388 389 ' +
    '390 393 394 395 456 457 471 472 473 500 501 527 553 575 623 633 751 780 817 870 875 876 877 935'
  ).split(' ')
)

export const isCreditNoteCode = (code: string | null) => code !== null && CREDIT_NOTES.has(code)

export const isKnownTypeCode = (code: string) => CREDIT_NOTES.has(code) || INVOICES.has(code)
