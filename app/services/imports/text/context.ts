import { cellsAbove, cellsLeft } from './geometry.js'
import { labelsIn, type Label, type LabelMatch } from './labels/label.js'
import type { Cell, TextPage } from './text_page.js'

/** How surely a value is of a kind, by the words around it. */
export type KindScores<Kind extends string> = Partial<Record<Kind, number>>

/** Between a label and its value there is at most this much text. */
const REACH = 42

/** « du », « le », « to » announce what follows at once, and nothing further away. */
const reachOf = ({ start, end }: LabelMatch) => (end - start <= 4 ? 8 : REACH)

/**
 * The kinds that the words around a value give it: before it in its cell, else on its left, else above
 * it. The nearest label speaks; a header above speaks too when the row has a word of its own.
 */
export function kindsAround<Kind extends string>(
  page: TextPage,
  cell: Cell,
  start: number,
  known: readonly Label<Kind>[],
  isValue: (cell: Cell) => boolean
): KindScores<Kind> {
  const scores: KindScores<Kind> = {}
  const add = (kind: Kind, score: number) => {
    scores[kind] = Math.max(scores[kind] ?? 0, score)
  }

  const before = labelsIn(cell.folded.slice(0, start), known).findLast(
    (label) => start - label.end <= reachOf(label)
  )
  if (before) {
    add(before.kind, before.weight * (1 - (start - before.end) * 0.006))
    return scores
  }
  const isAlone = /^[^\p{L}\p{N}]*$/u.test(cell.folded.slice(0, start))
  if (!isAlone && start > REACH) {
    return scores
  }

  for (const { cell: left, nearness } of cellsLeft(page, cell)) {
    const last = labelsIn(left.folded, known).findLast(
      (label) => left.folded.length - label.end <= reachOf(label) / 2
    )
    if (last) {
      // The words of a paragraph that ends here are less of a label than two words alone.
      const share = left.text.length > 60 ? 0.7 : 1
      add(last.kind, last.weight * nearness * share)
      break
    }
    if (!isValue(left) && left.text.length > 3) {
      break
    }
  }
  for (const { cell: above, nearness } of cellsAbove(page, cell)) {
    const first = labelsIn(above.folded, known).at(-1)
    if (first && above.text.length <= REACH) {
      add(first.kind, first.weight * nearness)
      break
    }
    if (!isValue(above)) {
      break
    }
  }
  return scores
}
