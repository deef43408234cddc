import type { PageCell, PageText } from '#values/reading/page_text'

/** The cell of the pages that holds these words, whole; null when a model made them up. */
export function cellSaying(pages: readonly PageText[], words: string): PageCell | null {
  const wanted = bare(words)
  if (wanted.length < 2) {
    return null
  }
  for (const { cells } of pages) {
    const cell = cells.find(({ text }) => says(text, wanted))
    if (cell) {
      return cell
    }
  }
  return null
}

const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '').toLowerCase()

/** True when the text holds the words, whatever its spaces, and not inside other ones. */
function says(text: string, wanted: string): boolean {
  const letters = [...text.normalize('NFC')].flatMap((letter, index) =>
    /\s/.test(letter) ? [] : [{ letter: letter.toLowerCase(), index }]
  )
  const joined = letters.map(({ letter }) => letter).join('')
  for (let at = joined.indexOf(wanted); at >= 0; at = joined.indexOf(wanted, at + 1)) {
    const [start, end] = [at, at + wanted.length].map((offset) => lettersBefore(letters, offset))
    if (
      isEdge(letters.slice(0, start).reverse(), letters[start]) &&
      isEdge(letters.slice(end), letters[end - 1])
    ) {
      return true
    }
  }
  return false
}

interface Letter {
  letter: string
  /** where it stands among all letters, spaces counted */
  index: number
}

/** Lower case of one letter may be two: offsets of the joined text are not those of its letters. */
function lettersBefore(letters: readonly Letter[], offset: number): number {
  let length = 0
  let count = 0
  while (length < offset) {
    length += letters[count].letter.length
    count += 1
  }
  return count
}

const isWord = (letter: string) => /[\p{L}\p{M}\p{N}]/u.test(letter)
const isDigit = (letter: string) => /\d/.test(letter)

/** What may stand inside one word, address or number: `martin.art@x.fr`, `1.234,56`, `F-12/3`. */
const isJoint = (letter: string) => /[._@+/,'’&-]/.test(letter)

/**
 * True when a word ends here: what stands beyond is no part of it. `art@x.fr` is not on a page that says
 * `martin.art@x.fr`, nor `200,00` on one that says `1 200,00`.
 *
 * @param beyond the letters from this edge on, away from the word
 */
function isEdge([next, second]: readonly Letter[], last: Letter): boolean {
  if (!next) {
    return true
  }
  const isApart = (one: Letter, other: Letter) => Math.abs(one.index - other.index) > 1
  if (isDigit(next.letter) && isDigit(last.letter)) {
    return false
  }
  if (isApart(next, last)) {
    return true
  }
  return (
    !isWord(next.letter) &&
    !(isJoint(next.letter) && second && isWord(second.letter) && !isApart(second, next))
  )
}
