import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unpackWoff } from '#lib/woff'

/** The files of a face are split by alphabet: names may need the second one. */
const FACES = {
  text: ['besley/files/besley-latin-400-normal', 'besley/files/besley-latin-ext-400-normal'],
  strong: ['besley/files/besley-latin-600-normal', 'besley/files/besley-latin-ext-600-normal'],
  code: ['commit-mono/files/commit-mono-latin-400-normal'],
} as const

export type Face = keyof typeof FACES

/** Letters of central Europe, Turkish, Vietnamese: what the first file of a face does not have. */
const EXTENDED = /([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+)/

const unpacked = new Map<string, Buffer>()

/** Names every file of every face in a document; only those that are used end in it. */
export function registerFaces(document: PDFKit.PDFDocument) {
  for (const [face, files] of Object.entries(FACES)) {
    for (const [index, file] of files.entries()) {
      document.registerFont(`${face}${index}`, fontFile(file))
    }
  }
}

/** A text cut where the file of its face changes. */
export function runsOf(text: string, face: Face): { text: string; font: string }[] {
  const shown = printable(text)
  if (FACES[face].length === 1) {
    return [{ text: shown, font: `${face}0` }]
  }
  return shown
    .split(EXTENDED)
    .map((piece, index) => ({ text: piece, font: `${face}${index % 2}` }))
    .filter((run, _, all) => run.text !== '' || all.length === 1)
}

/** Our text face has no narrow no-break space: Intl puts one between thousands. */
function printable(text: string): string {
  return text.replace(/\u202f/g, '\u00a0').replace(/[\t\v\f]/g, ' ')
}

/** Read and unpacked once per process. */
function fontFile(name: string): Buffer {
  const known = unpacked.get(name)
  if (known) {
    return known
  }
  const path = fileURLToPath(import.meta.resolve(`@fontsource/${name}.woff`))
  const font = unpackWoff(readFileSync(path))
  unpacked.set(name, font)
  return font
}
