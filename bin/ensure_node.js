/**
 * `node ace` typed in a shell runs the machine's Node, which may be too old to read our sources:
 * run the same command again with the Node 24 that npm installed beside the project.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

if (Number(process.versions.node.split('.')[0]) < 24) {
  const bin = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(bin)) {
    console.error(`Node.js >= 24 is needed (this is ${process.version}): run "npm ci" first`)
    process.exit(1)
  }

  const args = [...process.execArgv, ...process.argv.slice(1)]
  const child = spawn(bin, args, { stdio: 'inherit' })
  // The terminal already sends Ctrl-C to both; a kill reaches only this process.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  const code = await new Promise((resolve) => child.once('close', resolve))
  process.exit(code ?? 1)
}
