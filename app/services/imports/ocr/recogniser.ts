import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import { cellsOf, type TextItem, type TextPage } from '#services/imports/text/text_page'
import { asPng, type GrayImage } from './gray_image.js'

const LANGUAGES = ['fra', 'eng']
const MODEL = '4.0.0_best_int'

/** Letters that the recogniser itself doubts this much are dirt. */
const LEAST_CONFIDENCE = 12

/** How the page is looked at: as columns of text, or as words anywhere. */
export type Pass = 'columns' | 'words'

/** Recognises letters, without any network: its language data come from npm. One per process. */
export class Recogniser {
  readonly #worker: Promise<Worker>

  constructor() {
    this.#worker = start()
  }

  /** The words of a picture, in points of its page. */
  async wordsOf(image: GrayImage, pass: Pass): Promise<TextItem[]> {
    const worker = await this.#worker
    await worker.setParameters({
      tessedit_pageseg_mode: pass === 'columns' ? PSM.AUTO : PSM.SPARSE_TEXT,
      user_defined_dpi: String(Math.round(72 / image.pointsPerPixel)),
    })
    const { data } = await worker.recognize(await asPng(image), {}, { blocks: true, text: false })
    const lines = (data.blocks ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap((one) => one.lines)
    )
    return lines.flatMap((line) => wordsOfLine(line, image.pointsPerPixel))
  }

  async close() {
    const worker = await this.#worker
    await worker.terminate()
  }
}

/** Both languages have to stand in one folder: a temporary one, needed while they are loaded. */
async function start(): Promise<Worker> {
  const require = createRequire(import.meta.url)
  const folder = await mkdtemp(join(tmpdir(), 'rubis-letters-'))
  try {
    for (const code of LANGUAGES) {
      const file = `${code}.traineddata.gz`
      const source = dirname(require.resolve(`@tesseract.js-data/${code}/package.json`))
      await copyFile(join(source, MODEL, file), join(folder, file))
    }
    const options = { langPath: folder, cacheMethod: 'none', gzip: true }
    return await createWorker(LANGUAGES, OEM.LSTM_ONLY, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface RecognisedLine {
  bbox: { y0: number; y1: number }
  baseline: { x0: number; y0: number; x1: number; y1: number }
  rowAttributes: { rowHeight: number; descenders: number }
  words: {
    text: string
    confidence: number
    bbox: { x0: number; y0: number; x1: number; y1: number }
  }[]
}

/** Words of one line share its baseline and its size: a `p` hangs lower, a capital stands higher. */
function wordsOfLine({ bbox, baseline, words }: RecognisedLine, scale: number): TextItem[] {
  const heights = words.map((word) => word.bbox.y1 - word.bbox.y0).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? bbox.y1 - bbox.y0
  const size = usual * 1.25 * scale
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0)
  return words
    .filter(
      ({ text, confidence }) => confidence >= LEAST_CONFIDENCE && /[\p{L}\p{N}€$%@]/u.test(text)
    )
    .map(({ text, confidence, bbox: box }) => {
      const line = baseline.y0 + slope * (box.x0 - baseline.x0)
      // A line of one leaning word may have a baseline that leaves the page.
      const foot = Math.min(Math.max(line, box.y0), box.y1 + usual * 0.3) * scale
      return {
        text: text.replace(/^[|¦[\]{}]+(?=.)|[|¦[\]{}]+$/g, ''),
        x0: box.x0 * scale,
        x1: box.x1 * scale,
        y0: foot - size * 0.8,
        y1: foot,
        size,
        confidence,
      }
    })
}

/** A page as if it had a text layer. */
export const pageOf = (number: number, image: GrayImage, words: TextItem[]): TextPage => ({
  number,
  width: image.width * image.pointsPerPixel,
  height: image.height * image.pointsPerPixel,
  cells: cellsOf(words, number),
})

/** Words of the second look that the first had not seen. */
export function withUnseen(first: readonly TextItem[], second: readonly TextItem[]): TextItem[] {
  const isSeen = (word: TextItem) =>
    first.some(
      (other) =>
        Math.min(word.x1, other.x1) - Math.max(word.x0, other.x0) > (word.x1 - word.x0) * 0.3 &&
        Math.min(word.y1, other.y1) - Math.max(word.y0, other.y0) > (word.y1 - word.y0) * 0.3
    )
  return [...first, ...second.filter((word) => !isSeen(word))]
}
