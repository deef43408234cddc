import sharp from 'sharp'

/** One byte a pixel, row by row: 0 is black. */
export interface GrayImage {
  width: number
  height: number
  data: Buffer
  /** what a pixel measures on the page, in points */
  pointsPerPixel: number
}

const raw = ({ width, height }: GrayImage) => ({ raw: { width, height, channels: 1 as const } })

export const asPng = (image: GrayImage) =>
  sharp(image.data, raw(image)).png({ compressionLevel: 1 }).toBuffer()

/**
 * Paper made white: each pixel against the brightest of its surroundings, so that shadows, folds and a
 * yellow lamp do not read as ink.
 */
export async function flattened(image: GrayImage): Promise<GrayImage> {
  const { width, height } = image
  const small = {
    width: Math.max(8, Math.round(width / 16)),
    height: Math.max(8, Math.round(height / 16)),
  }
  const paper = await sharp(image.data, raw(image))
    .resize({ ...small, fit: 'fill', kernel: 'cubic' })
    .median(7)
    .blur(3)
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .extractChannel(0)
    .raw()
    .toBuffer()
  const data = Buffer.alloc(image.data.length)
  for (let index = 0; index < data.length; index++) {
    data[index] = Math.min(255, (image.data[index] * 245) / Math.max(paper[index], 40))
  }
  return { ...image, data }
}

const MAX_ANGLE = 4
const COARSE = 0.5
const FINE = 0.1

/** The page set straight: turned by the angle at which its lines of text stand out most. */
export async function straightened(image: GrayImage): Promise<GrayImage> {
  const ink = await inkOf(image)
  const angle = bestAngle(ink)
  if (Math.abs(angle) < 0.15) {
    return image
  }
  const { data, info } = await sharp(image.data, raw(image))
    .rotate(-angle, { background: '#ffffff' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...image, width: info.width, height: info.height, data }
}

/** The angle, in degrees, at which lines of text stand out most. */
function bestAngle(ink: Ink): number {
  const around = (middle: number, reach: number, step: number) =>
    Array.from(
      { length: Math.round((2 * reach) / step) + 1 },
      (_, index) => middle - reach + index * step
    )
  const best = (angles: number[]) =>
    angles
      .map((angle) => ({ angle, contrast: contrastAt(ink, angle) }))
      .reduce((most, one) => (one.contrast > most.contrast ? one : most)).angle
  return best(around(best(around(0, MAX_ANGLE, COARSE)), COARSE, FINE))
}

/** By quarters, clockwise. */
export type Turn = 0 | 90 | 180 | 270

export async function turned(image: GrayImage, turn: Turn): Promise<GrayImage> {
  if (turn === 0) {
    return image
  }
  const { data, info } = await sharp(image.data, raw(image))
    .rotate(turn)
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...image, width: info.width, height: info.height, data }
}

/** Lines of text stand out across the page; where they do more down it, it lies on its side. */
const SIDEWAYS = 1.2

export async function isSideways(image: GrayImage): Promise<boolean> {
  const upright = await inkOf(image)
  const turnedInk = await inkOf(await turned(image, 90))
  return unevenness(turnedInk) > unevenness(upright) * SIDEWAYS
}

/** 1 when every row holds as much ink, more when lines and gaps alternate. */
function unevenness(ink: Ink): number {
  const angle = bestAngle(ink)
  return (contrastAt(ink, angle) * ink.height) / Math.max(1, ink.points.length) ** 2
}

/** Nothing to recognise: less ink than a word has. */
export function isBlank({ data }: GrayImage): boolean {
  let dark = 0
  for (const shade of data) {
    dark += shade < 128 ? 1 : 0
  }
  return dark < 60
}

interface Ink {
  width: number
  height: number
  points: [x: number, y: number][]
}

/** Dark points of the page, made small: enough to see its lines. */
async function inkOf(image: GrayImage): Promise<Ink> {
  const width = Math.min(800, image.width)
  const { data, info } = await sharp(image.data, raw(image))
    .resize({ width })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const points: [number, number][] = []
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (data[y * info.width + x] < 140) {
        points.push([x, y])
      }
    }
  }
  return { width: info.width, height: info.height, points }
}

/** How unequal the rows are when the page is read at this angle, in degrees. */
function contrastAt({ width, height, points }: Ink, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const margin = Math.ceil(Math.abs(slope) * width) + 1
  const rows = new Float64Array(height + 2 * margin)
  for (const [x, y] of points) {
    rows[Math.round(y - slope * x) + margin] += 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}
