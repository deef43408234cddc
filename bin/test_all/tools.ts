import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What the machine offers beyond npm. A null names nothing; the reason is what the summary says. */
export interface Tools {
  chromium: string | null
  /** Environment that points the Redis suites at a server; null when there is none. */
  redis: NodeJS.ProcessEnv | null
}

export async function findTools(root: string): Promise<Tools> {
  return { chromium: await findChromium(root), redis: findRedis() }
}

function findRedis(): NodeJS.ProcessEnv | null {
  if (process.env.REDIS_URL) {
    return { REDIS_URL: process.env.REDIS_URL }
  }
  const server = onPath('redis-server')
  return server ? { REDIS_SERVER: server } : null
}

/** CHROMIUM_PATH, else the machine's, else the one npm brought with the test tools. */
async function findChromium(root: string) {
  const candidates = [process.env.CHROMIUM_PATH, ...CHROMIUM_NAMES.map(onPath)]
  for (const candidate of candidates) {
    if (candidate && starts(candidate)) {
      return candidate
    }
  }

  const fromNpm = await npmChromium(root)
  return fromNpm && starts(fromNpm) ? fromNpm : null
}

async function npmChromium(root: string): Promise<string | null> {
  const require = createRequire(join(root, 'tests/tools/package.json'))
  try {
    const entry = require.resolve('@sparticuz/chromium')
    const { default: chromium } = await import(pathToFileURL(entry).href)
    return await chromium.executablePath()
  } catch {
    return null
  }
}

/** A browser may be there and still lack the libraries it needs. */
function starts(executable: string) {
  return spawnSync(executable, ['--version'], { timeout: 20_000 }).status === 0
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}
