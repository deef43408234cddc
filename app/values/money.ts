/** The most an invoice may amount to: ten million euros. */
export const MAX_AMOUNT_CENTS = 1_000_000_000

const FORMATS = {
  fr: new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
}

/** An amount in euro cents. Immutable; the only place that adds, rounds or prints money. */
export class Money {
  /** Minus zero is stored as zero, so that nothing is ever printed as “-0,00 €”. */
  readonly cents: number

  /** @throws RangeError unless it is a whole number of cents that a double holds exactly. */
  constructor(cents: number) {
    if (!Number.isSafeInteger(cents)) {
      throw new RangeError(`Not a whole number of cents: ${cents}`)
    }
    this.cents = cents === 0 ? 0 : cents
  }

  /** Postgres returns SUM() and bigint as strings, and SUM of no rows as null. */
  static fromDatabase(value: string | number | bigint | null): Money {
    if (typeof value === 'string' && !/^-?\d+$/.test(value)) {
      throw new RangeError(`Not a whole number of cents: ${value}`)
    }
    return new Money(Number(value ?? 0))
  }

  plus(other: Money): Money {
    return new Money(this.cents + other.cents)
  }

  minus(other: Money): Money {
    return new Money(this.cents - other.cents)
  }

  get isZero(): boolean {
    return this.cents === 0
  }

  get isPositive(): boolean {
    return this.cents > 0
  }

  /** `1 200,00 €` (with the narrow and no-break spaces of Intl), or `€1,200.00` in English. */
  format(locale: 'fr' | 'en' = 'fr'): string {
    return FORMATS[locale].format(this.cents / 100)
  }
}
