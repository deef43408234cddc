import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Raised when what is written cannot be read by older code. */
export const FORMAT = 1

export interface TableEntry {
  name: string
  rows: number
  /** Hex sha256 of the rows, one JSON object a line, in the order of their keys, before compression. */
  sha256: string
}

export interface FileEntry {
  key: string
  sha256: string
}

/** manifest.json of a backup: what it holds and how to know that it is whole. */
export interface Manifest {
  format: number
  /** The instant of the snapshot, by the clock of the database. */
  takenAt: string
  /** Names of the migrations the database had seen: it restores into a database with the same ones. */
  migrations: string[]
  /** Parents before children. */
  tables: TableEntry[]
  files: FileEntry[]
  /** Storage keys the database knows and the disk had lost. */
  missingFiles: string[]
}

/** @throws when the folder is no finished backup, or one of another format */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  if (manifest.format !== FORMAT) {
    throw new Error(`This backup has format ${manifest.format}, this version reads ${FORMAT}`)
  }
  return manifest
}

export const tableFile = (folder: string, table: string) =>
  join(folder, 'tables', `${table}.jsonl.gz`)

export const storedFile = (folder: string, key: string) => join(folder, 'files', key)
