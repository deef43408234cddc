const IN_WORDS: Record<string, number> = {
  cinq: 5,
  sept: 7,
  huit: 8,
  dix: 10,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  eight: 8,
  ten: 10,
  fifteen: 15,
  thirty: 30,
}

/** A formal notice usually gives eight to fifteen days. */
export const USUAL_DEADLINE = { from: 8, to: 15 }

/** The days a letter gives to pay, from its words; null when it names none. */
export function deadlineIn(text: string): number | null {
  const found = /(?:sous|délai de|within)\s+(\p{L}+|\d{1,3})\s+(?:jours|days)/iu.exec(text)
  const said = found?.[1]?.toLowerCase()
  if (said === undefined) return null
  return /^\d+$/.test(said) ? Number(said) : (IN_WORDS[said] ?? null)
}
