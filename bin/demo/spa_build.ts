import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Child } from './child.ts'
import type { DataFolder } from './data_folder.ts'

const OUTPUT = 'public/app/index.html'
const SOURCES = ['spa', '.adonisjs/client', 'package-lock.json']

/** Does anything the web pages are made of look newer than what was built? */
export function isSpaStale(root: string): boolean {
  const builtAt = modifiedAt(join(root, OUTPUT))
  return SOURCES.some((source) => newestIn(join(root, source)) > builtAt)
}

/** The build, as a child to run to its end. */
export function spaBuild(root: string, data: DataFolder): Child {
  const vite = dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json'))
  return new Child({
    name: 'vite build',
    args: [join(vite, 'bin/vite.js'), 'build', '-c', 'spa/vite.config.ts'],
    root,
    env: { ...process.env, NODE_ENV: 'production' },
    logFile: data.log('spa_build'),
    graceMs: 2_000,
  })
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) {
    return stats?.mtimeMs ?? 0
  }
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)))
  return Math.max(stats.mtimeMs, ...inside)
}

function modifiedAt(path: string) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
