import { ReaderPool } from '#services/imports/pool/reader_pool'

let pool: ReaderPool | null = null

/** The processes that read for this one, started at first use. */
export function readers(): ReaderPool {
  pool ??= new ReaderPool()
  return pool
}

/** At the end of the process: what they have in hand is given back, to be read by another worker. */
export function closeReaders() {
  pool?.close()
  pool = null
}
