import { spawn, type ChildProcess } from 'node:child_process'
import app from '@adonisjs/core/services/app'

/** A command of the console as a process of its own, on the database at `url`. */
export function ace(url: string, ...command: string[]): ChildProcess {
  return spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/console.ts', ...command], {
    cwd: app.makePath(),
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: url, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
