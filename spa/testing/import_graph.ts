import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { spaRoot } from '../build_settings.ts'

const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^'"]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/g

/** The sources that a module brings along, itself included, at once or when needed; types bring nothing. */
export function modulesBehind(entry: string, except: RegExp = /^$/, seen = new Set<string>()) {
  if (seen.has(entry) || except.test(entry) || !/\.tsx?$/.test(entry)) return seen
  seen.add(entry)
  const source = readFileSync(join(spaRoot, entry), 'utf8')
  for (const [, whole, lazy] of source.matchAll(IMPORTS)) {
    const path = join(dirname(entry), whole ?? lazy ?? '')
    if (existsSync(join(spaRoot, path))) modulesBehind(path, except, seen)
  }
  return seen
}
