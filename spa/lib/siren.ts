const LENGTH = 9

/** The nine digits of a SIREN, however it was typed; null when it cannot be one. */
export function parseSiren(typed: string): string | null {
  const digits = typed.replace(/[\s.\u00a0\u202f-]/g, '')
  return /^\d{9}$/.test(digits) && luhn(digits) % 10 === 0 ? digits : null
}

/** Too short to be judged yet: typing is not a mistake. */
export function isPartOfSiren(typed: string) {
  const digits = typed.replace(/[\s.\u00a0\u202f-]/g, '')
  return /^\d*$/.test(digits) && digits.length < LENGTH
}

/** The sum that the last digit makes a multiple of ten (INSEE). */
function luhn(digits: string) {
  return [...digits].reduceRight((sum, digit, index) => {
    const doubled = (digits.length - index) % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
}
