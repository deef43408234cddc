/** Words that announce a value, as a pattern over folded text, and how surely they do (0..1). */
export interface Label<Kind extends string = string> {
  kind: Kind
  weight: number
  pattern: RegExp
}

export interface LabelMatch<Kind extends string = string> {
  kind: Kind
  weight: number
  start: number
  end: number
}

/** Each row: kind, weight, alternatives. Words are whole words; a space also stands for none or for a dot. */
export function labels<Kind extends string>(
  rows: readonly (readonly [kind: Kind, weight: number, ...patterns: string[]])[]
): Label<Kind>[] {
  return rows.map(([kind, weight, ...patterns]) => ({
    kind,
    weight,
    pattern: new RegExp(`(?<![a-z0-9])(?:${patterns.map(elastic).join('|')})(?![a-z])`, 'g'),
  }))
}

/** A space between words may be missing, or be a dot; inside a class it is itself. */
const elastic = (pattern: string) =>
  pattern.replace(/\[[^\]]*\]| /g, (part) => (part === ' ' ? '[ .]{0,3}' : part))

/** Labels stand at the start of what they announce: in the middle of a long text there are none. */
const LONGEST = 300

/** Every label in a text, the longest and heaviest first where they overlap, in order of place. */
export function labelsIn<Kind extends string>(
  folded: string,
  known: readonly Label<Kind>[]
): LabelMatch<Kind>[] {
  const found = known.flatMap(({ kind, weight, pattern }) =>
    [...folded.slice(0, LONGEST).matchAll(pattern)].map((match) => ({
      kind,
      weight,
      start: match.index,
      end: match.index + match[0].length,
    }))
  )
  const kept: LabelMatch<Kind>[] = []
  for (const match of found.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.weight - a.weight
  )) {
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) {
      kept.push(match)
    }
  }
  const ordered = kept.sort((a, b) => a.start - b.start)
  return ordered.filter((match, index) => !isAside(folded, ordered[index - 1], match))
}

/** « Rechnungssumme netto (excl. USt.) »: what stands in brackets after a label explains it. */
function isAside(folded: string, before: LabelMatch | undefined, match: LabelMatch): boolean {
  return before !== undefined && /^ ?\([^)]*$/.test(folded.slice(before.end, match.start))
}
