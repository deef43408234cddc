import type { PageCell, PageText } from '#values/reading/page_text'
import type { FieldName, PageBox } from '#values/reading/result'
import { typedValue } from '#values/reading/typed_value'

/** Where a field stands on the pages of one issuer, learnt from a correction. */
export interface LearntPlace {
  field: FieldName
  /** the words that announce it: before it, on its left or above it */
  anchor: string
  position: 'same' | 'right' | 'below'
}

export interface LearntTemplate {
  /** `issuerFingerprint` of the reading that was corrected */
  fingerprint: string
  places: LearntPlace[]
}

export interface LearntValue {
  field: FieldName
  text: string
  box: PageBox
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s:]+/g, ' ')
    .trim()

const bare = (text: string) => plain(text).replace(/\s/g, '')

/** An anchor says something: a digit in it would change with the next invoice. */
const isAnchor = (text: string) => /\p{L}{2}/u.test(text) && !/\d/.test(text) && text.length <= 60

/**
 * What a person's correction teaches: where the right value stands and what announces it. Null when it is
 * not on the pages, or nothing steady stands beside it.
 *
 * @param value as the person wrote it, or as its field prints it
 */
export function learn(
  pages: readonly PageText[],
  field: FieldName,
  value: string | number
): LearntPlace | null {
  for (const { cells } of pages) {
    for (const cell of cells) {
      const start = startOf(cell, field, value)
      if (start === null) {
        continue
      }
      const before = plain(cell.text.slice(0, start))
      if (isAnchor(before)) {
        return { field, anchor: before, position: 'same' }
      }
      const left = nearest(cells, cell, isLeftOf)
      if (left && isAnchor(plain(left.text))) {
        return { field, anchor: plain(left.text), position: 'right' }
      }
      const above = nearest(cells, cell, isAbove)
      if (above && isAnchor(plain(above.text))) {
        return { field, anchor: plain(above.text), position: 'below' }
      }
    }
  }
  return null
}

/** What the places learnt for an issuer say on these pages. A place whose words are not there says nothing. */
export function applyTemplate(pages: readonly PageText[], template: LearntTemplate): LearntValue[] {
  return template.places.flatMap((place) => {
    for (const { cells } of pages) {
      const found = valueAt(cells, place)
      if (found && typedValue(place.field, found.text) !== null) {
        return [{ field: place.field, ...found }]
      }
    }
    return []
  })
}

/** Adds a lesson to what is known of an issuer; a newer one for the same field replaces the older. */
export function taught(template: LearntTemplate, place: LearntPlace): LearntTemplate {
  const others = template.places.filter(({ field }) => field !== place.field)
  return { ...template, places: [...others, place] }
}

function startOf({ text }: PageCell, field: FieldName, value: string | number): number | null {
  if (typeof value === 'string') {
    const at = plainSame(text).indexOf(plainSame(value))
    if (at >= 0) {
      return at
    }
  }
  // A date or an amount is written in its own way: whatever ending of the cell reads as it.
  for (const match of text.matchAll(/(?<![\p{L}\d])[\p{L}\d€$-]/gu)) {
    if (typedValue(field, text.slice(match.index)) === value) {
      const later = text.slice(match.index + 1).search(/(?<![\p{L}\d])\d/u)
      const isLast = later < 0 || typedValue(field, text.slice(match.index + 1 + later)) !== value
      if (isLast || /^\d/.test(text.slice(match.index))) {
        return match.index
      }
    }
  }
  return null
}

/** Case and accents aside, of the same length. */
const plainSame = (text: string) =>
  [...text].map((letter) => letter.normalize('NFD')[0].toLowerCase()).join('')

function valueAt(
  cells: readonly PageCell[],
  { anchor, position }: LearntPlace
): { text: string; box: PageBox } | null {
  const wanted = bare(anchor)
  for (const cell of cells) {
    if (position === 'same') {
      const end = endOfAnchor(cell.text, wanted)
      const text = end === null ? '' : cell.text.slice(end).replace(/^[\s:]+/, '')
      if (text !== '') {
        return { text, box: cell.box }
      }
    } else if (bare(cell.text) === wanted) {
      const isThere = position === 'right' ? isLeftOf : isAbove
      const other = nearest(cells, cell, (candidate, from) => isThere(from, candidate))
      if (other) {
        return { text: other.text, box: other.box }
      }
    }
  }
  return null
}

/** Where the text after this anchor starts; null when the text does not start with it. */
function endOfAnchor(text: string, wanted: string): number | null {
  for (let end = 1; end <= text.length; end++) {
    const head = bare(text.slice(0, end))
    if (head === wanted) {
      return end
    }
    if (head.length > wanted.length) {
      return null
    }
  }
  return null
}

const isLeftOf = ({ box: a }: PageCell, { box: b }: PageCell) =>
  a.x + a.width <= b.x + 0.005 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 2

const isAbove = ({ box: a }: PageCell, { box: b }: PageCell) =>
  a.y + a.height <= b.y + 0.004 && Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x)

function nearest(
  cells: readonly PageCell[],
  from: PageCell,
  isThere: (candidate: PageCell, from: PageCell) => boolean
): PageCell | null {
  const distance = ({ box }: PageCell) => Math.hypot(box.x - from.box.x, (box.y - from.box.y) * 1.4)
  return (
    cells
      .filter((cell) => cell !== from && isThere(cell, from))
      .sort((a, b) => distance(a) - distance(b))[0] ?? null
  )
}
