import type { FoundAmount } from './amounts.js'
import type { AmountKind } from './labels/amount_labels.js'

export interface ChosenAmount {
  cents: number
  confidence: number
  found: FoundAmount
}

export interface Totals {
  ttc: ChosenAmount | null
  ht: ChosenAmount | null
  vat: ChosenAmount | null
  due: ChosenAmount | null
  prepaid: ChosenAmount | null
  /** The printed sum HT + VAT = TTC holds: what makes them sure. */
  isProven: boolean
  /** HT, VAT and TTC are all printed, and do not add up. */
  isContradicted: boolean
}

interface Candidate {
  cents: number
  score: number
  found: FoundAmount
}

/** Two cents: rounding line by line and rate by rate. */
const TOLERANCE = 2
const MOST = 10

/**
 * Which amounts are the totals: those that their labels name and that add up. A sum raises what labels
 * say, and never makes a value that no label announces certain.
 */
export function chooseTotals(found: readonly FoundAmount[], isExempt: boolean): Totals {
  const amounts = found.filter(({ cents }) => Math.abs(cents) < 1e12)
  const due = ranked(amounts, 'due')
  const ttc = merged([...ranked(amounts, 'ttc'), ...due.map((one) => lowered(one, 0.75))])
  const ht = ranked(amounts, 'ht')
  const vat = ranked(amounts, 'vat')
  const prepaid = ranked(amounts, 'prepaid')

  const triple = bestTriple(ttc, ht, vat, amounts)
  const chosen = triple ? proven(triple, amounts) : alone(ttc, ht, vat, isExempt)
  const total = chosen.ttc?.cents ?? null
  return {
    ...chosen,
    due: dueOf(due, prepaid, total),
    prepaid: prepaidOf(prepaid, due, total),
    isProven: triple !== null,
    isContradicted:
      triple === null &&
      [ttc, ht, vat].every(([first]) => first !== undefined && first.score >= 0.8),
  }
}

/** Candidates of a kind, best first: one per amount. */
function ranked(amounts: readonly FoundAmount[], kind: AmountKind): Candidate[] {
  return merged(
    amounts.flatMap((found) => {
      const score = found.kinds[kind] ?? 0
      const isOther = (found.kinds.other ?? 0) >= score
      return score === 0 || isOther || (found.cents === 0 && kind !== 'vat' && kind !== 'due')
        ? []
        : [{ cents: Math.abs(found.cents), score: score * place(found), found }]
    })
  )
}

/** Totals stand low on the page, on its right, and late in the document. */
function place({ page, cell, hasCents, currency }: FoundAmount): number {
  const low = cell.y0 / page.height
  return (
    (0.86 + low * 0.06 + (cell.x1 / page.width) * 0.04) * (hasCents || currency ? 1 : 0.85) + 0.04
  )
}

const lowered = (candidate: Candidate, factor: number) => ({
  ...candidate,
  score: candidate.score * factor,
})

function merged(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const known = best.get(candidate.cents)
    if (!known || known.score < candidate.score) {
      best.set(candidate.cents, {
        ...candidate,
        score: Math.max(candidate.score, known?.score ?? 0),
      })
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, MOST)
}

interface Triple {
  ttc: Candidate
  ht: Candidate
  /** Several rates give several amounts. */
  vat: Candidate[]
  score: number
}

function bestTriple(
  ttc: readonly Candidate[],
  ht: readonly Candidate[],
  vat: readonly Candidate[],
  amounts: readonly FoundAmount[]
): Triple | null {
  const triples: Triple[] = []
  for (const total of ttc) {
    for (const base of ht) {
      const expected = total.cents - base.cents
      if (expected < 0 || base.cents === 0) {
        continue
      }
      const parts = expected > base.cents * 0.28 ? null : partsOf(expected, vat)
      if (parts) {
        const taxScore = parts.reduce((sum, { score }) => sum + score, 0) / parts.length
        const whole = parts.length === 1 ? 0 : -0.15
        triples.push({
          ttc: total,
          ht: base,
          vat: parts,
          score: total.score + base.score + taxScore + whole,
        })
      }
    }
  }
  // The largest total that holds is that of the invoice; a smaller one is of a page or of a rate.
  const weight = (triple: Triple) => triple.score + (triple.ttc.cents >= largest(amounts) ? 0.3 : 0)
  return triples.sort((a, b) => weight(b) - weight(a) || b.ttc.cents - a.ttc.cents)[0] ?? null
}

function largest(amounts: readonly FoundAmount[]): number {
  return Math.max(
    0,
    ...amounts
      .filter(({ kinds }) => (kinds.ttc ?? 0) > 0 || (kinds.due ?? 0) > 0)
      .map(({ cents }) => Math.abs(cents))
  )
}

/** The tax as one printed amount, else as the sum of two or three of them. */
function partsOf(expected: number, vat: readonly Candidate[]): Candidate[] | null {
  const fits = (sum: number) => Math.abs(sum - expected) <= TOLERANCE
  const one = vat.find(({ cents }) => fits(cents))
  if (one || expected === 0) {
    return one ? [one] : null
  }
  const some = vat.filter(({ cents, found }) => cents > 0 && isMostly(found, 'vat'))
  for (const [index, first] of some.entries()) {
    for (const [offset, second] of some.slice(index + 1).entries()) {
      if (fits(first.cents + second.cents)) {
        return [first, second]
      }
      const third = some
        .slice(index + offset + 2)
        .find(({ cents }) => fits(first.cents + second.cents + cents))
      if (third) {
        return [first, second, third]
      }
    }
  }
  return null
}

function isMostly({ kinds }: FoundAmount, kind: AmountKind): boolean {
  const own = kinds[kind] ?? 0
  return Object.values(kinds).every((score) => score <= own)
}

/** By the number of amounts that make the tax. */
const CHANCE = [0, 0.02, 0.08] as const

function proven({ ttc, ht, vat, score }: Triple, amounts: readonly FoundAmount[]) {
  // The more amounts a sum is made of, the likelier it holds by chance.
  const certainty = Math.min(0.985, 0.8 + 0.065 * score - CHANCE[vat.length - 1])
  const larger = amounts.some(
    ({ cents, kinds }) => (kinds.ttc ?? 0) > 0.9 && Math.abs(cents) > ttc.cents
  )
  const confidence = larger ? certainty - 0.15 : certainty
  const tax = vat.reduce((sum, { cents }) => sum + cents, 0)
  return {
    ttc: { cents: ttc.cents, confidence, found: ttc.found },
    ht: { cents: ht.cents, confidence, found: ht.found },
    vat: { cents: tax, confidence, found: vat[0].found },
  }
}

/** No sum to lean on: the label alone, and less sure. */
function alone(
  ttc: readonly Candidate[],
  ht: readonly Candidate[],
  vat: readonly Candidate[],
  isExempt: boolean
): Pick<Totals, 'ttc' | 'ht' | 'vat'> {
  const [total, rival] = ttc
  const [base] = ht
  // Without VAT, the total before tax is the total.
  const isBase = !total || total.cents === base?.cents
  if (isExempt && base && (isBase || (total.score < 0.6 && total.cents < base.cents))) {
    const confidence = total?.cents === base.cents ? 0.95 : 0.85
    return { ttc: pick(base, confidence), ht: pick(base, confidence), vat: null }
  }
  if (!total) {
    return { ttc: null, ht: base ? pick(base, 0.6) : null, vat: null }
  }
  const isSame = base?.cents === total.cents
  const isLargest = !rival || rival.cents <= total.cents || rival.score < total.score * 0.7
  const confidence = Math.min(
    0.93,
    0.3 + 0.5 * total.score + (isLargest ? 0.08 : -0.1) + (isExempt || isSame ? 0.08 : 0)
  )
  const [tax] = vat
  return {
    ttc: pick(total, confidence),
    ht: base && base.cents <= total.cents ? pick(base, Math.min(0.7, base.score * 0.75)) : null,
    vat: tax && tax.cents < total.cents ? pick(tax, Math.min(0.65, tax.score * 0.7)) : null,
  }
}

const pick = ({ cents, found }: Candidate, confidence: number): ChosenAmount => ({
  cents,
  confidence,
  found,
})

/** What is left to pay: at most the total, and exactly it less the deposit when one is printed. */
function dueOf(
  due: readonly Candidate[],
  prepaid: readonly Candidate[],
  total: number | null
): ChosenAmount | null {
  const fitting = due.filter(({ cents }) => total === null || cents <= total + TOLERANCE)
  const exact = fitting.find(({ cents }) =>
    prepaid.some((one) => total !== null && Math.abs(total - one.cents - cents) <= TOLERANCE)
  )
  const [first] = exact ? [exact] : fitting
  if (!first || first.score < 0.6) {
    return null
  }
  const agrees = exact !== undefined || first.cents === total
  return pick(first, Math.min(0.97, 0.35 + 0.45 * first.score + (agrees ? 0.2 : 0)))
}

function prepaidOf(
  prepaid: readonly Candidate[],
  due: readonly Candidate[],
  total: number | null
): ChosenAmount | null {
  const exact = prepaid.find(({ cents }) =>
    due.some((one) => total !== null && Math.abs(total - cents - one.cents) <= TOLERANCE)
  )
  return exact && exact.cents > 0 ? pick(exact, 0.95) : null
}
