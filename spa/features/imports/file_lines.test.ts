import { expect, test } from 'vitest'
import { fileLines, isMoving } from './file_lines.ts'
import type { ImportFile } from './types.ts'
import type { Upload } from './uploads.ts'

const anUpload = (over: Partial<Upload> = {}): Upload => ({
  id: 'u-1',
  batchId: 'b-1',
  file: new File(['%PDF-'], 'une.pdf', { type: 'application/pdf' }),
  state: 'uploading',
  part: 0.4,
  refusal: null,
  error: null,
  fileId: null,
  ...over,
})

const aFile = (over: Partial<ImportFile> = {}) =>
  ({ id: 'f-1', name: 'une.pdf', size: 5, state: 'reading', draftId: null, ...over }) as ImportFile

const named = (lines: ReturnType<typeof fileLines>) => lines.map(({ name, state }) => [name, state])

test('a file keeps its row and its place when the server takes over', () => {
  const uploads = [anUpload({ state: 'sent', fileId: 'f-1' }), anUpload({ id: 'u-2' })]
  const before = fileLines('b-1', { files: [], drafts: [] }, uploads)
  const after = fileLines('b-1', { files: [aFile()], drafts: [] }, uploads)

  expect(before.map(({ key }) => key)).toEqual(after.map(({ key }) => key))
  expect(named(before)).toEqual([
    ['une.pdf', 'queued'],
    ['une.pdf', 'uploading'],
  ])
  expect(named(after)).toEqual([
    ['une.pdf', 'reading'],
    ['une.pdf', 'uploading'],
  ])
  expect(before.every(isMoving)).toBe(true)
})

test('files of another tab come first, and uploads of another import not at all', () => {
  const files = [aFile({ id: 'f-9', name: 'autre.pdf', state: 'ready' })]
  const lines = fileLines('b-1', { files, drafts: [] }, [
    anUpload(),
    anUpload({ id: 'u-3', batchId: 'b-2' }),
  ])
  expect(named(lines)).toEqual([
    ['autre.pdf', 'ready'],
    ['une.pdf', 'uploading'],
  ])
})
