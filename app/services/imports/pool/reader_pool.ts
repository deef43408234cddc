import type { ReadingContext } from '#services/imports/reading_context'
import type { ReadOutcome } from '#values/reading/result'
import type { DrawnPage } from '#services/imports/pages/draw_pages'
import { READER_ROLES, type ReaderRole } from './protocol.js'
import { ReaderChild, type ChildReading, type ReaderLimits } from './reader_child.js'

export interface PoolOptions {
  /** processes of each kind, started when first needed */
  size: Record<ReaderRole, number>
  limits: Record<ReaderRole, ReaderLimits>
  /** documents after which a process is replaced: what leaks stays small */
  recycleAfter: number
  /**
   * share of its memory that a process may still hold after a document, to be kept: recognising leaves
   * more behind each time, and no document is refused for what the ones before it took
   */
  keptShare: number
  /** milliseconds without a document after which a process is let go: a third of a machine is not kept for nothing */
  idleMs: number
}

const MEGABYTE = 1_048_576

/** Less than the 700 MB that a reader may hold: it takes more between two looks at it, before it is killed. */
const MEMORY_BYTES = 640 * MEGABYTE

export const DEFAULT_POOL: PoolOptions = {
  size: { text: 1, pictures: 1, pages: 1 },
  limits: {
    text: { memoryBytes: MEMORY_BYTES, documentMs: 20_000 },
    pictures: { memoryBytes: MEMORY_BYTES, documentMs: 60_000 },
    pages: { memoryBytes: MEMORY_BYTES, documentMs: 30_000 },
  },
  recycleAfter: 50,
  keptShare: 0.8,
  idleMs: 120_000,
}

export interface PoolReading {
  outcome: ReadOutcome
  elapsedMs: number
  peakBytes: number
}

/**
 * Reads documents in processes of their own, one document at a time in each. A process that goes beyond
 * its memory or its time is killed and replaced; its document is refused with that reason and nothing
 * else is lost.
 */
export class ReaderPool {
  readonly #options: PoolOptions
  /** Warm ones, each with the bell that lets it go. */
  readonly #idle: Record<ReaderRole, IdleReader[]> = { text: [], pictures: [], pages: [] }
  readonly #busy: Record<ReaderRole, Set<ReaderChild>> = {
    text: new Set(),
    pictures: new Set(),
    pages: new Set(),
  }
  readonly #waiting: Record<ReaderRole, (() => void)[]> = { text: [], pictures: [], pages: [] }
  #isClosed = false

  constructor(options: Partial<PoolOptions> = {}) {
    this.#options = { ...DEFAULT_POOL, ...options }
  }

  /** True once it reads nothing more: what it refused since was not the documents' fault. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Reads one document; waits for a free process. Never rejects for what a document holds. */
  async read(bytes: Buffer, context: ReadingContext): Promise<PoolReading> {
    const first = await this.#readAs('text', bytes, context)
    if (first.result.outcome !== 'picture') {
      return { ...first, outcome: readOutcome(first) }
    }
    const { warnings } = first.result
    const second = await this.#readAs('pictures', bytes, context)
    const outcome = readOutcome(second)
    if (outcome.outcome === 'read') {
      outcome.reading.warnings.unshift(...warnings)
    }
    return {
      outcome,
      elapsedMs: first.elapsedMs + second.elapsedMs,
      peakBytes: Math.max(first.peakBytes, second.peakBytes),
    }
  }

  /** The pages of a document as pictures; none when they cannot be drawn. Never rejects. */
  async draw(bytes: Buffer, context: ReadingContext): Promise<DrawnPage[]> {
    const { result } = await this.#readAs('pages', bytes, context)
    return result.outcome === 'drawn' ? result.pages : []
  }

  /** Kills every process; documents that are being read are refused as crashed. */
  close() {
    this.#isClosed = true
    for (const role of READER_ROLES) {
      this.#idle[role].splice(0).forEach(letGo)
      this.#busy[role].forEach((child) => child.kill())
      for (const go of this.#waiting[role].splice(0)) {
        go()
      }
    }
  }

  /**
   * One document by one process. Memory that runs out in a process which had read others, watched or by the
   * engine's own hand, may be what they left in it: the document is judged by a process of its own.
   */
  async #readAs(role: ReaderRole, bytes: Buffer, context: ReadingContext): Promise<ChildReading> {
    const child = await this.#take(role)
    const wasUsed = child !== null && child.documentsRead > 0
    const reading = await this.#readWith(child, role, bytes, context)
    const { result } = reading
    if (wasUsed && result.outcome === 'refused' && OF_ITS_PROCESS.has(result.reason)) {
      return this.#readWith(await this.#take(role, { unused: true }), role, bytes, context)
    }
    return reading
  }

  async #readWith(
    child: ReaderChild | null,
    role: ReaderRole,
    bytes: Buffer,
    context: ReadingContext
  ): Promise<ChildReading> {
    if (!child) {
      return {
        result: { outcome: 'refused', reason: 'reader_crashed' },
        elapsedMs: 0,
        peakBytes: 0,
      }
    }
    try {
      return await child.read(bytes, context, this.#options.limits[role])
    } finally {
      this.#giveBack(role, child)
    }
  }

  async #take(role: ReaderRole, { unused = false } = {}): Promise<ReaderChild | null> {
    while (!this.#isClosed) {
      const idle = this.#idle[role].pop()
      clearTimeout(idle?.bell)
      if (idle?.child.isUsable && !unused) {
        this.#busy[role].add(idle.child)
        return idle.child
      }
      if (idle) {
        idle.child.kill()
        continue
      }
      if (this.#busy[role].size < this.#options.size[role]) {
        const child = this.#start(role)
        this.#busy[role].add(child)
        return child
      }
      await new Promise<void>((resolve) => this.#waiting[role].push(resolve))
    }
    return null
  }

  #giveBack(role: ReaderRole, child: ReaderChild) {
    this.#busy[role].delete(child)
    const { recycleAfter, keptShare, limits } = this.#options
    const isLight = child.heldBytes <= limits[role].memoryBytes * keptShare
    if (child.isUsable && isLight && child.documentsRead < recycleAfter) {
      this.#rest(role, child)
    } else {
      child.kill()
    }
    this.#waiting[role].shift()?.()
  }

  /** Stays warm for the next document, for a while. */
  #rest(role: ReaderRole, child: ReaderChild) {
    const bell = setTimeout(() => {
      this.#idle[role] = this.#idle[role].filter((one) => one !== idle)
      child.kill()
    }, this.#options.idleMs)
    bell.unref()
    const idle = { child, bell }
    this.#idle[role].push(idle)
  }

  #start(role: ReaderRole): ReaderChild {
    return new ReaderChild(role, this.#options.limits[role])
  }
}

/** Why a document was refused that may be its process's fault rather than its own. */
const OF_ITS_PROCESS = new Set<string>(['too_much_memory', 'reader_crashed'])

interface IdleReader {
  child: ReaderChild
  bell: NodeJS.Timeout
}

function letGo({ child, bell }: IdleReader) {
  clearTimeout(bell)
  child.kill()
}

const readOutcome = ({ result }: ChildReading): ReadOutcome =>
  result.outcome === 'picture' || result.outcome === 'drawn'
    ? { outcome: 'refused', reason: 'nothing_readable' }
    : result
