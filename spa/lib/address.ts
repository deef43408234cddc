/** Reads one value of an address. It never refuses: what this version does not know is the default. */
type Read<Value> = (value: unknown) => Value

/** One of a few words, else `fallback`; without one, the key is left out. */
export function oneOf<const Word extends string>(known: readonly Word[], fallback: Word): Read<Word>
export function oneOf<const Word extends string>(known: readonly Word[]): Read<Word | undefined>
export function oneOf<Word extends string>(known: readonly Word[], fallback?: Word) {
  return (value: unknown) => known.find((word) => word === value) ?? fallback
}

/** What a person typed, of at most `max` characters. Digits alone come out of an address as a number. */
export function words(max: number): Read<string | undefined> {
  return (value) => {
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text !== '' && text.length <= max ? text : undefined
  }
}

/** A text that looks like this, else nothing. */
export function like(pattern: RegExp): Read<string | undefined> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined)
}

/** A whole number within bounds, else nothing. */
export function whole(min: number, max: number): Read<number | undefined> {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value
      : undefined
}

type Shape = Record<string, Read<unknown>>
type Values<Keys extends Shape> = { -readonly [Key in keyof Keys]: ReturnType<Keys[Key]> }
type MaybeLeftOut<Output> = {
  [Key in keyof Output]: undefined extends Output[Key] ? Key : never
}[keyof Output]
type OptionalWhenAbsent<Output> = Omit<Output, MaybeLeftOut<Output>> &
  Partial<Pick<Output, MaybeLeftOut<Output>>>
/** What a screen reads. */
export type AddressOf<Address extends { types: { output: unknown } }> = Address['types']['output']

/**
 * The state of a screen that its address carries, for `validateSearch`:
 *
 * ```ts
 * const search = address({ vue: oneOf(['late', 'paid'], 'late'), q: words(100) })
 * type Search = AddressOf<typeof search> // { vue: 'late' | 'paid'; q: string | undefined }
 * ```
 */
export function address<const Keys extends Shape>(shape: Keys) {
  type Output = OptionalWhenAbsent<Values<Keys>>

  function parse(search: unknown): Output {
    const given: Record<string, unknown> = { ...(search as object) }
    // What is not understood is said to be absent: left out, the router would keep it as it came.
    return Object.fromEntries(
      Object.entries(shape).map(([key, read]) => [key, read(given[key])])
    ) as Output
  }

  /** Only types: what links may give (anything may be left out), and what screens get. */
  const types = undefined as unknown as { input: Partial<Values<Keys>>; output: Output }
  return { parse, types }
}
