import { expect, test } from 'vitest'
import { MOST_BYTES, refusalOf } from './accepted_files.ts'

const aFile = (name: string, type = '', size = 1_000) => ({ name, type, size })

test('invoices as people have them are taken', () => {
  for (const file of [
    aFile('F-2026-0119.pdf', 'application/pdf'),
    aFile('FACTURE.PDF'),
    aFile('photo.jpeg', 'image/jpeg'),
    aFile('scan.png', 'image/png'),
    aFile('facture.xml', 'text/xml'),
    // A screenshot from the clipboard has a type and hardly a name.
    aFile('image', 'image/png'),
  ]) {
    expect([file.name, refusalOf(file)]).toEqual([file.name, null])
  }
})

test('what could not be read is refused before it is sent, each for its own reason', () => {
  expect(refusalOf(aFile('IMG_0042.HEIC', ''))).toBe('heic')
  expect(refusalOf(aFile('photo', 'image/heif'))).toBe('heic')
  expect(refusalOf(aFile('devis.docx'))).toBe('unsupported_file')
  expect(refusalOf(aFile('vide.pdf', 'application/pdf', 0))).toBe('empty_file')
  expect(refusalOf(aFile('lourd.pdf', 'application/pdf', MOST_BYTES + 1))).toBe('file_too_large')
  expect(refusalOf(aFile('juste.pdf', 'application/pdf', MOST_BYTES))).toBeNull()
})
