import { spawn } from 'node:child_process'

export interface RunOptions {
  uid?: number
  gid?: number
  env?: NodeJS.ProcessEnv
}

export interface RunResult {
  /** Exit code; null when a signal ended the command or it could not be started at all. */
  code: number | null
  /** stdout and stderr, interleaved. */
  output: string
}

/**
 * Runs a command to its end without blocking the event loop, so that Ctrl-C keeps working.
 * Always from `/`: the current folder may be one the server's user cannot enter.
 */
export function run(command: string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      cwd: '/',
      env: { ...process.env, ...options.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      uid: options.uid,
      gid: options.gid,
      detached: true,
    })

    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: null, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
