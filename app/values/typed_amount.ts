import { MAX_AMOUNT_CENTS } from '#values/money'

const AMOUNT = /^(\d{1,9})(?:[.,](\d{1,2}))?$/

/**
 * The cents that what a person types may mean: « 1 111,10 » is that amount, « 1111 » any from
 * 1 111,00 to 1 111,99.
 *
 * @returns bounds included, or null when it is not an amount
 */
export function readTypedAmount(typed: string): { from: number; to: number } | null {
  const [, euros, decimals = ''] = AMOUNT.exec(typed.replace(/[\s\u00a0\u202f€]/g, '')) ?? []
  if (euros === undefined) {
    return null
  }
  const from = Number(euros) * 100 + Number(decimals.padEnd(2, '0'))
  const to = from + [99, 9, 0][decimals.length]
  return to > MAX_AMOUNT_CENTS ? null : { from, to }
}
