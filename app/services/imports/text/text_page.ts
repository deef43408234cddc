/** A run of characters as the reader of a page gave it: a place, a size, a text. Points, from the top left. */
export interface TextItem {
  text: string
  x0: number
  y0: number
  x1: number
  y1: number
  /** Height of the letters, in points. */
  size: number
  /** 0..100 as the recogniser says, null from a text layer. */
  confidence: number | null
}

/** Words that stand together on one line: what a person sees as one thing. */
export interface Cell extends TextItem {
  page: number
  /** `text`, letter by letter without accents or case: patterns are matched on it, offsets agree. */
  folded: string
}

export interface TextPage {
  number: number
  width: number
  height: number
  cells: Cell[]
}

const FOLDS: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  'œ': 'o',
  'æ': 'a',
  'ß': 's',
  'º': '°',
}

/** Lower case without accents, of the same length. */
export function fold(text: string): string {
  let folded = ''
  for (const letter of text) {
    const plain = FOLDS[letter] ?? letter.normalize('NFD')[0].toLowerCase()
    folded += plain.length === letter.length ? plain : letter
  }
  return folded
}

const COMBINING: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  'ˆ': '\u0302',
  '¨': '\u0308',
  '¸': '\u0327',
  '˜': '\u0303',
}

/** What typesetting adds to a text: ligatures, odd spaces, accents beside their letter, private glyphs. */
export function cleanText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKD'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\ufffd]/gu, '')
    .replace(/([´`ˆ¨¸˜])\s?([A-Za-zı])/g, (_, accent: string, letter: string) =>
      ((letter === 'ı' ? 'i' : letter) + COMBINING[accent]).normalize('NFC')
    )
    .normalize('NFC')
}

/** `F A C T U R E` is one word. */
function closeLetters(text: string): string {
  return text.replace(/(?<![\p{L}\d])(?:\p{L} ){3,}\p{L}(?![\p{L}\d])/gu, (word) =>
    word.replace(/ /g, '')
  )
}

/** Joins what stands on one line: letters into words, words into cells; a wider gap starts another cell. */
export function cellsOf(items: readonly TextItem[], page: number): Cell[] {
  return linesOf(items).flatMap((line) => {
    const cells: TextItem[] = []
    for (const item of line) {
      const last = cells.at(-1)
      const gap = last ? item.x0 - last.x1 : Infinity
      const em = Math.max(Math.min(item.size, last?.size ?? item.size), 1)
      if (!last || gap > em * 0.9 || gap < -em * 3) {
        cells.push({ ...item })
        continue
      }
      const space = gap > em * 0.15 && !last.text.endsWith(' ') && !item.text.startsWith(' ')
      last.text += (space ? ' ' : '') + item.text
      last.x1 = Math.max(last.x1, item.x1)
      last.y0 = Math.min(last.y0, item.y0)
      last.y1 = Math.max(last.y1, item.y1)
      last.size = Math.max(last.size, item.size)
      last.confidence = lowest(last.confidence, item.confidence)
    }
    return cells.flatMap((cell) => {
      const text = closeLetters(cleanText(cell.text).replace(/ {2,}/g, ' ').trim())
      return text === '' ? [] : [{ ...cell, text, folded: fold(text), page }]
    })
  })
}

const lowest = (a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : Math.min(a, b)

/** Items whose baselines agree within a third of their height, from left to right. */
function linesOf(items: readonly TextItem[]): TextItem[][] {
  const lines: { y: number; size: number; items: TextItem[] }[] = []
  for (const item of [...items].sort((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    const line = lines
      .slice(-6)
      .find(({ y, size }) => Math.abs(y - item.y1) <= Math.min(size, item.size) * 0.35)
    if (line) {
      line.items.push(item)
    } else {
      lines.push({ y: item.y1, size: item.size, items: [item] })
    }
  }
  return lines.map((line) => line.items.sort((a, b) => a.x0 - b.x0))
}

/** Letters and digits that a reader of the page would see. */
export const visibleCharacters = (pages: readonly TextPage[]) =>
  pages.reduce(
    (sum, { cells }) =>
      sum +
      cells.reduce((count, { text }) => count + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0),
    0
  )
