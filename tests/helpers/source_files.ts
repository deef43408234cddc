import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import app from '@adonisjs/core/services/app'

const NOT_OURS = new Set(['node_modules', 'build', 'public', 'tmp', 'coverage'])

/** Paths, from the root, of files under `folder` whose names end in one of `endings`. */
export function sourceFiles(folder: string, endings = ['.ts', '.tsx']): string[] {
  const root = app.makePath(folder)
  return existsSync(root) ? walk(root, endings).map((path) => relative(app.makePath(), path)) : []
}

/** What git follows, from the root; null outside a git checkout. */
export function trackedFiles(): string[] | null {
  try {
    return execFileSync('git', ['ls-files', '-z'], {
      cwd: app.makePath(),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .split('\0')
      .filter(Boolean)
  } catch {
    return null
  }
}

function walk(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name.startsWith('.') || NOT_OURS.has(name)) {
      return []
    }
    if (statSync(path).isDirectory()) {
      return walk(path, endings)
    }
    return endings.some((ending) => name.endsWith(ending)) ? [path] : []
  })
}
