import type { FirstReading } from '#services/imports/read_document'
import type { ReadingContext } from '#services/imports/reading_context'
import { DocumentRefused } from '#services/imports/refusal'
import { readPages } from '#services/imports/text/read_pages'
import { visibleCharacters, type TextPage } from '#services/imports/text/text_page'
import type { InvoiceReading } from '#values/reading/result'
import { flattened, isBlank } from './gray_image.js'
import { Patience } from './patience.js'
import { picturesOf } from './pictures.js'
import { pageOf, Recogniser, withUnseen } from './recogniser.js'
import { soberly } from './sureness.js'
import { placedAsSeen, upright, type Look } from './upright.js'

const READABLE = 20

/** Milliseconds of work beyond which a second look would cost more than the person who waits. */
const SECOND_LOOK_WITHIN = 25_000

/** And a page that reads badly is turned no further. */
const TURNS_WITHIN = 12_000

let recogniser: Recogniser | null = null

/** Reads a scan or a photo: its pages made flat and straight, their letters recognised, then read as words. */
export async function readPicture(bytes: Buffer, context: ReadingContext): Promise<FirstReading> {
  try {
    return { outcome: 'read', reading: await recognised(bytes, context) }
  } catch (error) {
    if (error instanceof DocumentRefused) {
      return { outcome: 'refused', reason: error.reason }
    }
    throw error
  }
}

async function recognised(bytes: Buffer, context: ReadingContext): Promise<InvoiceReading> {
  const patience = new Patience()
  const letters = (recogniser ??= new Recogniser())
  const { pages, pageCount } = await picturesOf(bytes)
  const looks: Look[] = []
  for (const { page, image } of pages) {
    const flat = await flattened(image)
    if (isBlank(flat)) {
      continue
    }
    const look = await upright(
      page,
      flat,
      (prepared) => letters.wordsOf(prepared, 'columns'),
      () => patience.allows(TURNS_WITHIN)
    )
    looks.push(look)
  }
  if (looks.length === 0) {
    throw new DocumentRefused('nothing_readable')
  }
  let reading = read(looks, context)
  if (isLacking(reading) && patience.allows(SECOND_LOOK_WITHIN)) {
    for (const look of looks) {
      look.words = withUnseen(look.words, await letters.wordsOf(look.image, 'words'))
    }
    reading = read(looks, context)
  }
  if (visibleCharacters(asPages(looks)) < READABLE) {
    throw new DocumentRefused('nothing_readable')
  }
  return { ...soberly(placedAsSeen(reading, looks)), pageCount }
}

const asPages = (looks: readonly Look[]): TextPage[] =>
  looks.map(({ number, image, words }) => pageOf(number, image, words))

const read = (looks: readonly Look[], context: ReadingContext) =>
  readPages(asPages(looks), context, 'ocr')

/** A field that a reminder needs is missing, or the sums do not hold: worth a second look. */
function isLacking({ fields }: InvoiceReading): boolean {
  const { numero, issueDate, amountTtcCents, amountHtCents, clientName } = fields
  return (
    [numero, issueDate, amountTtcCents, clientName].some(({ value }) => value === null) ||
    amountHtCents.confidence < 0.7
  )
}
