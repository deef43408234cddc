import type { TextItem } from '#services/imports/text/text_page'
import type { InvoiceReading, PageBox } from '#values/reading/result'
import { isSideways, straightened, turned, type GrayImage, type Turn } from './gray_image.js'

/** A page as it is read: turned upright and set straight, with its words. */
export interface Look {
  number: number
  image: GrayImage
  words: TextItem[]
  /** how it was turned from what people see */
  turn: Turn
}

type Recognise = (image: GrayImage) => Promise<TextItem[]>

/** Words read upright are this sure on average; upside down, letters are guessed. */
const LEGIBLE = 62
const ENOUGH_WORDS = 8

/**
 * The page upright: which way its lines run is seen, which way up only reading tells. A page that reads
 * badly is turned until it reads well, while there is time; else the way that read best is kept.
 *
 * @param hasTime false once no further way is to be tried
 */
export async function upright(
  number: number,
  image: GrayImage,
  recognise: Recognise,
  hasTime: () => boolean
): Promise<Look> {
  let best: { look: Look; score: number } | null = null
  for (const turn of (await isSideways(image)) ? SIDEWAYS_FIRST : UPRIGHT_FIRST) {
    const prepared = await straightened(await turned(image, turn))
    const words = await recognise(prepared)
    const score = legibility(words)
    if (!best || score > best.score) {
      best = { look: { number, image: prepared, words, turn }, score }
    }
    if (isLegible(words) || !hasTime()) {
      break
    }
  }
  return (best as { look: Look }).look
}

const UPRIGHT_FIRST: readonly Turn[] = [0, 180, 90, 270]
const SIDEWAYS_FIRST: readonly Turn[] = [90, 270, 0, 180]

const longWords = (words: readonly TextItem[]) =>
  words.filter(({ text }) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3)

const sum = (words: readonly TextItem[]) =>
  words.reduce((total, { confidence }) => total + (confidence ?? 0), 0)

function isLegible(words: readonly TextItem[]): boolean {
  const long = longWords(words)
  return long.length >= ENOUGH_WORDS && sum(long) / long.length >= LEGIBLE
}

/** Guessed letters make few words, and unsure ones. */
const legibility = (words: readonly TextItem[]) =>
  longWords(words).reduce((total, { confidence }) => total + ((confidence ?? 0) / 100) ** 2, 0)

/** Puts the places of values where people see them: on the page as it came, not as it was read. */
export function placedAsSeen(reading: InvoiceReading, looks: readonly Look[]): InvoiceReading {
  const turns = new Map(looks.map(({ number, turn }) => [number, turn]))
  for (const field of Object.values(reading.fields)) {
    if (field.box) {
      field.box = turnedBack(field.box, turns.get(field.box.page) ?? 0)
    }
  }
  return reading
}

function turnedBack(box: PageBox, turn: Turn): PageBox {
  const { page, x, y, width, height } = box
  const far = { x: Math.max(0, 1 - x - width), y: Math.max(0, 1 - y - height) }
  switch (turn) {
    case 90:
      return { page, x: y, y: far.x, width: height, height: width }
    case 180:
      return { page, x: far.x, y: far.y, width, height }
    case 270:
      return { page, x: far.y, y: x, width: height, height: width }
    default:
      return box
  }
}
