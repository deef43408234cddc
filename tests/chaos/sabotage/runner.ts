import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ROOT } from '../world.ts'
import { SABOTAGES, type Sabotage } from './sabotages.ts'

/** What the application and its tests need to run from another folder. */
const COPIED = [
  'adonisrc.ts',
  'package.json',
  'tsconfig.json',
  '.adonisjs',
  'app',
  'bin',
  'commands',
  'config',
  'database',
  'providers',
  'resources',
  'start',
  'tests',
]

export interface SabotageReport {
  caught: string[]
  escaped: string[]
}

/** Copies that are sabotaged side by side, each with a database of its own. */
const LANES = 2

/** Takes each guard away from a copy of the source, and expects the test of its name to fail. */
export async function runSabotages(tell: (line: string) => void): Promise<SabotageReport> {
  const folders = Array.from({ length: LANES }, copySource)
  const report: SabotageReport = { caught: [], escaped: [] }
  try {
    const titles = await healthyTitles(folders[0])
    const waiting = [...SABOTAGES]
    await Promise.all(
      folders.map(async (folder) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const caught = await isCaught(folder, next, titles)
          report[caught ? 'caught' : 'escaped'].push(next.guard)
          tell(`${caught ? 'caught ' : 'ESCAPED'}  without the ${next.guard}`)
        }
      })
    )
    return report
  } finally {
    folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }))
  }
}

function copySource(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-sabotage-'))
  for (const entry of COPIED) {
    cpSync(join(ROOT, entry), join(folder, entry), {
      recursive: true,
      // Those of tests/tools are half a gigabyte, and no guard needs them.
      filter: (path) => basename(path) !== 'node_modules',
    })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The names of the tests that hold. A suite that fails anyway would catch everything. */
async function healthyTitles(folder: string): Promise<string[]> {
  const { failed, passed, output } = await runGuards(folder)
  if (failed.length > 0 || passed.length === 0) {
    throw new Error(`The guards do not hold before any sabotage:\n${output}`)
  }
  return passed
}

async function isCaught(
  folder: string,
  { guard, edits }: Sabotage,
  titles: readonly string[]
): Promise<boolean> {
  const held = titles.filter((title) => title.startsWith(`${guard}:`))
  if (held.length === 0) {
    throw new Error(`No test is named after "${guard}"`)
  }
  const files = [...new Set(edits.map(({ file }) => file))]
  const originals = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  try {
    for (const { file, find, replace } of edits) {
      const source = readFileSync(join(folder, file), 'utf8')
      if (!source.includes(find)) {
        throw new Error(`"${guard}" is out of date: ${file} no longer says ${find}`)
      }
      writeFileSync(join(folder, file), source.replace(find, replace))
    }
    const { failed } = await runGuards(folder, held)
    return failed.some((title) => held.includes(title))
  } finally {
    files.forEach((file, index) => writeFileSync(join(folder, file), originals[index]))
  }
}

/**
 * The tests of the guards, in the copy, with a database of their own: titles by how they ended.
 *
 * @param only titles; all of them when empty
 */
async function runGuards(folder: string, only: readonly string[] = []) {
  const env: NodeJS.ProcessEnv = { ...process.env, FORCE_COLOR: '0' }
  delete env.DATABASE_URL
  const child = spawn(
    process.execPath,
    [
      '--import=@poppinss/ts-exec',
      'bin/test.ts',
      'chaos',
      '--files=guards.spec.ts',
      '--no-color',
      ...only.map((title) => `--tests=${title}`),
    ],
    { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }
  )
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const patience = setTimeout(() => child.kill('SIGKILL'), 120_000)
  await once(child, 'close')
  clearTimeout(patience)

  const titles = (mark: string) =>
    [...output.matchAll(new RegExp(`^\\s*${mark} (.+?)(?: \\([^)]*\\))?$`, 'gm'))].map(
      ([, title]) => title
    )
  return { failed: titles('✖'), passed: titles('✔'), output }
}
