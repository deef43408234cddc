/**
 * A process that reads one document at a time for its parent and knows nothing else: no database, no
 * secret, no setting. Whatever a document does to it, only this process suffers.
 */
import type { ReadingContext } from '#services/imports/reading_context'
import type { ChildMessage, ChildResult, ReaderRole, ReadRequest } from './protocol.js'

const role = process.argv[2] as ReaderRole
const read = await reader()

type Reader = (bytes: Buffer, context: ReadingContext) => Promise<ChildResult>

async function reader(): Promise<Reader> {
  if (role === 'pages') {
    const { drawnPages } = await import('#services/imports/pages/drawn_pages')
    return drawnPages
  }
  if (role === 'pictures') {
    const { readPicture } = await import('#services/imports/ocr/read_picture')
    return readPicture
  }
  const { readDocument } = await import('#services/imports/read_document')
  return readDocument
}

const tell = (message: ChildMessage) => process.send?.(message)

process.on('message', async ({ id, bytes, context }: ReadRequest) => {
  const started = performance.now()
  // What a reader does not foresee ends the process: its memory may be in any state.
  const result = await read(Buffer.from(bytes), context)
  tell({ kind: 'result', id, result, elapsedMs: performance.now() - started })
})

// The parent is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit(0))

tell({ kind: 'ready' })
