import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Snapshot = Map<string, string>

/** The content of some files and folders, as hashes by path. What is missing is left out. */
export function snapshot(root: string, paths: string[]): Snapshot {
  const files = paths.flatMap((path) => filesOf(root, path))
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ])
  )
}

/** The paths that appeared, disappeared or changed. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort()
}

function filesOf(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats) {
    return []
  }
  if (!stats.isDirectory()) {
    return [path]
  }
  return readdirSync(join(root, path)).flatMap((name) => filesOf(root, join(path, name)))
}
