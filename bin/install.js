/**
 * Installs the dependencies when they are missing or no longer those of package-lock.json.
 * Plain JavaScript: it runs on whatever Node (20 or later) the machine has, before ours exists.
 *
 *   node bin/install.js            the project
 *   node bin/install.js --tools    and the heavy tools only the tests need (tests/tools)
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

await installIn(root, 'the dependencies (about a minute the first time)')
if (process.argv.includes('--tools')) {
  await installIn(join(root, 'tests/tools'), 'the test tools')
}
assertNode()

/** @param {string} folder @param {string} what */
async function installIn(folder, what) {
  const reason = staleness(folder)
  if (!reason) {
    return
  }

  console.log(`Installing ${what}: ${reason}`)
  const started = Date.now()
  const ticking = setInterval(() => {
    console.log(`  still installing (${Math.round((Date.now() - started) / 1000)} s)`)
  }, 10_000)

  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const child = spawn(npm, ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((resolve) => {
    child.once('close', resolve)
    child.once('error', () => resolve(1))
  })
  clearInterval(ticking)

  if (code !== 0) {
    console.error(`npm ci failed in ${folder} (exit code ${code})`)
    process.exit(1)
  }
  console.log(`  installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/**
 * Why an install is needed, or null. npm keeps what it installed in node_modules/.package-lock.json;
 * its content is compared, because file times change with every git checkout.
 *
 * @param {string} folder
 */
function staleness(folder) {
  const installedFile = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) {
    return 'node_modules is missing'
  }

  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const installed = packagesOf(installedFile)
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    const found = installed[path]
    if (path !== '' && (found ? found.version !== version : !optional)) {
      return `${path.replace(/^.*node_modules\//, '')} ${version} is not there yet`
    }
  }
  return null
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

function assertNode() {
  const isRecent = Number(process.versions.node.split('.')[0]) >= 24
  if (!isRecent && !existsSync(join(root, 'node_modules/.bin/node'))) {
    console.error(
      `Node.js 24 comes from npm on Linux only. On this machine, install Node.js >= 24 first (this is ${process.version}).`
    )
    process.exit(1)
  }
}
