import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { spaRoot } from '../build_settings.ts'

/** Every file of the application with one of these extensions, as paths from `spa/`; tests excluded. */
export function sourceFiles(...extensions: string[]) {
  return readdirSync(spaRoot, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.some((end) => entry.name.endsWith(end)))
    .map((entry) => relative(spaRoot, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('.test.') && !path.startsWith('testing/'))
    .sort()
}
