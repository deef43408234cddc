import type { Upload } from './uploads.ts'
import type { DraftRow, ImportFile } from './types.ts'

/** A file of an import as its row shows it: still on its way from here, or a row of the server. */
export interface FileLine {
  key: string
  name: string
  size: number
  state: Exclude<Upload['state'], 'sent'> | ImportFile['state']
  /** What of it has left, 0..1. */
  part: number
  /** A picture of this tab, to be shown beside its name. */
  picture: File | null
  upload: Upload | null
  file: ImportFile | null
  draft: DraftRow | null
}

interface Known {
  files: readonly ImportFile[]
  drafts: readonly DraftRow[]
}

/**
 * The rows of an import: what the server has, then what is on its way. A file sent from this tab keeps
 * its row and its place when the server takes over.
 */
export function fileLines(batchId: string, { files, drafts }: Known, uploads: readonly Upload[]) {
  const here = uploads.filter((upload) => upload.batchId === batchId)
  const byId = new Map(files.map((file) => [file.id, file]))
  const sentFromHere = new Set(here.map(({ fileId }) => fileId))
  const draftOf = ({ draftId }: ImportFile) => drafts.find(({ id }) => id === draftId) ?? null

  const earlier = files
    .filter(({ id }) => !sentFromHere.has(id))
    .map((file) => ofServer(file, draftOf(file)))
  const ours = here.map((upload) => {
    const file = upload.fileId === null ? undefined : byId.get(upload.fileId)
    if (file === undefined) return ofUpload(upload)
    return { ...ofServer(file, draftOf(file)), key: upload.id, picture: pictureOf(upload), upload }
  })
  return [...earlier, ...ours]
}

function ofServer(file: ImportFile, draft: DraftRow | null): FileLine {
  const { id, name, size, state } = file
  return { key: id, name, size, state, part: 1, picture: null, upload: null, file, draft }
}

function ofUpload(upload: Upload): FileLine {
  const { id, file, state, part } = upload
  return {
    key: id,
    name: file.name,
    size: file.size,
    // Its row at the server is about to be read.
    state: state === 'sent' ? 'queued' : state,
    part,
    picture: pictureOf(upload),
    upload,
    file: null,
    draft: null,
  }
}

const pictureOf = ({ file }: Upload) => (file.type.startsWith('image/') ? file : null)

const MOVING = new Set<FileLine['state']>(['waiting', 'uploading', 'queued', 'reading'])

/** Will change by itself. */
export const isMoving = ({ state }: FileLine) => MOVING.has(state)
