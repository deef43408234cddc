/** Legal forms, at the end or the start of a firm's name: they may be written or left out. */
const LEGAL_FORMS = new Set(
  (
    'sarl sas sasu sa eurl ei eirl sci scop scp selarl snc sc gie scic asbl sprl srl bv nv bvba ' +
    'gmbh ag kg ohg ug gbr ev kgaa mbh co cie llc inc ltd limited plc corp corporation company llp lp ' +
    'sl slu spa oy ab as aps kft sp zo o pty pte sdn bhd'
  ).split(' ')
)

/** Without accents, case, punctuation: what two writings of one name have in common. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** `plainName` without legal forms, unless nothing else is left. */
export function bareName(name: string): string {
  const words = plainName(name).split(' ')
  const kept = words.filter((word) => !LEGAL_FORMS.has(word))
  return (kept.length > 0 ? kept : words).join(' ')
}

export const isSameName = (a: string, b: string) => bareName(a) === bareName(b)

export const hasLegalForm = (name: string) =>
  plainName(name)
    .split(' ')
    .some((word) => word.length > 1 && LEGAL_FORMS.has(word) && !/^(co|as|ei|sc|lp)$/.test(word))

/** How alike two names are, 0..1: shared groups of three letters over all of them (Dice). */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [trigrams(bareName(a)), trigrams(bareName(b))]
  if (left.size === 0 || right.size === 0) {
    return 0
  }
  const shared = [...left].filter((gram) => right.has(gram)).length
  return (2 * shared) / (left.size + right.size)
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `
  return new Set(
    text === ''
      ? []
      : Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
  )
}
