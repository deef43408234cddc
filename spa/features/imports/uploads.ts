import { useSyncExternalStore } from 'react'
import { client } from '../../lib/api.ts'
import { failureOf } from '../../lib/errors.ts'
import { uploadFile } from '../../lib/upload.ts'
import { refusalOf, type LocalRefusal } from './accepted_files.ts'

/** A file on its way from this tab; once `sent`, its row is the server's. */
export interface Upload {
  /** Also its idempotency key. */
  id: string
  batchId: string
  file: File
  state: 'waiting' | 'uploading' | 'sent' | 'failed' | 'refused' | 'cancelled'
  /** 0..1 */
  part: number
  /** Said by this side, before anything left. */
  refusal: LocalRefusal | null
  /** What the server or the line objected. */
  error: unknown
  /** Of its row at the server, once there is one. */
  fileId: string | null
}

/** Few enough that each advances visibly, and that the page still gets its answers. */
const AT_ONCE = 3

let uploads: readonly Upload[] = []
const listeners = new Set<() => void>()
const underWay = new Map<string, AbortController>()

function changed(next: readonly Upload[]) {
  uploads = next
  for (const notify of listeners) notify()
}

function change(id: string, part: Partial<Upload>) {
  changed(uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))
}

/** Sends files into a batch, three at a time, whatever page is shown meanwhile. */
export function addUploads(batchId: string, files: readonly File[]) {
  const added = files.map((file): Upload => {
    const refusal = refusalOf(file)
    return {
      id: crypto.randomUUID(),
      batchId,
      file,
      state: refusal === null ? 'waiting' : 'refused',
      part: 0,
      refusal,
      error: null,
      fileId: null,
    }
  })
  changed([...uploads, ...added])
  advance()
}

function advance() {
  const free = AT_ONCE - underWay.size
  const waiting = uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))
  for (const upload of waiting) void run(upload)
}

async function run({ id, batchId, file }: Upload) {
  const controller = new AbortController()
  underWay.set(id, controller)
  change(id, { state: 'uploading', part: 0, error: null })
  try {
    const row = await uploadFile({
      url: client.urlFor.post('imports.files.store', { import_id: batchId }).url,
      file,
      idempotencyKey: id,
      signal: controller.signal,
      onProgress: (part) => change(id, { part }),
    })
    change(id, { state: 'sent', part: 1, fileId: (row as { id: string }).id })
  } catch (error) {
    change(id, controller.signal.aborted ? { state: 'cancelled' } : { state: endOf(error), error })
  } finally {
    underWay.delete(id)
    advance()
  }
}

/** The same bytes would be refused again; a line that dropped may hold the next time. */
function endOf(error: unknown): 'refused' | 'failed' {
  const { status } = failureOf(error)
  return status === 413 || status === 422 ? 'refused' : 'failed'
}

export function cancelUpload(id: string) {
  const controller = underWay.get(id)
  if (controller === undefined) change(id, { state: 'cancelled' })
  else controller.abort()
}

export function retryUpload(id: string) {
  change(id, { state: 'waiting', error: null })
  advance()
}

/** Takes a line away that will never become a file of the batch. */
export function dismissUpload(id: string) {
  changed(uploads.filter((upload) => upload.id !== id))
}

/** Stops everything and forgets it: the person left. */
export function forgetUploads() {
  for (const controller of underWay.values()) controller.abort()
  changed([])
}

export const isUnderWay = ({ state }: Upload) => state === 'waiting' || state === 'uploading'

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** Every upload of this tab, in the order in which the files were given. */
export function useUploads() {
  return useSyncExternalStore(subscribe, () => uploads)
}
