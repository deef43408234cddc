import { failureOf } from '../../lib/errors.ts'

export type FieldValue = string | number | null
export type Edits = Record<string, FieldValue>

export interface SavingState {
  /** What was typed and is not yet known to be saved, over what the server has. */
  edits: Edits
  /** `failed` keeps everything typed and waits to be tried again. */
  status: 'saved' | 'waiting' | 'saving' | 'failed'
  error: unknown
}

interface Server {
  /** Writes on that revision; gives back the next one. */
  save: (revision: number, edits: Edits) => Promise<number>
  /** The revision the server is at, after someone else wrote. */
  currentRevision: () => Promise<number>
}

const PAUSE_MS = 600

/**
 * Saves a draft by itself while it is typed: one request at a time, each with everything typed since
 * the last. When the draft changed elsewhere, what was typed here is put on top of it, once.
 */
export class DraftSaver {
  #state: SavingState = { edits: {}, status: 'saved', error: null }
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()
  #revision: number
  readonly #server: Server

  constructor(revision: number, server: Server) {
    this.#revision = revision
    this.#server = server
  }

  readonly subscribe = (notify: () => void) => {
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  readonly state = () => this.#state

  /** The draft as the server last gave it; an older answer changes nothing. */
  know(revision: number) {
    this.#revision = Math.max(this.#revision, revision)
  }

  edit(edits: Edits) {
    this.#change({ edits: { ...this.#state.edits, ...edits }, status: 'waiting' })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), PAUSE_MS)
  }

  /**
   * Saves now whatever is not yet saved.
   *
   * @returns the revision that holds all of it
   * @throws what the server objected; nothing typed is lost
   */
  async flush(): Promise<number> {
    clearTimeout(this.#timer)
    while (this.#running !== null) await this.#running.catch(() => undefined)
    if (Object.keys(this.#state.edits).length === 0) return this.#revision
    this.#running = this.#write().finally(() => {
      this.#running = null
    })
    await this.#running
    return this.flush()
  }

  async #write() {
    const sent = this.#state.edits
    this.#change({ status: 'saving' })
    try {
      this.#revision = await this.#save(sent)
      const edits = Object.fromEntries(
        Object.entries(this.#state.edits).filter(([name, value]) => sent[name] !== value)
      )
      const isAll = Object.keys(edits).length === 0
      this.#change({ edits, status: isAll ? 'saved' : 'waiting', error: null })
    } catch (error) {
      this.#change({ status: 'failed', error })
      throw error
    }
  }

  async #save(edits: Edits): Promise<number> {
    try {
      return await this.#server.save(this.#revision, edits)
    } catch (error) {
      if (failureOf(error).code !== 'draft_changed') throw error
      return this.#server.save(await this.#server.currentRevision(), edits)
    }
  }

  #change(part: Partial<SavingState>) {
    this.#state = { ...this.#state, ...part }
    for (const notify of this.#listeners) notify()
  }
}
