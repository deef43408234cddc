import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Tools } from './tools.ts'
import type { Outcome } from './outcome.ts'
import { runCommand, type CommandOptions } from './command.ts'

const MINUTE_MS = 60_000

export interface Context {
  root: string
  tools: Tools
  /** Full sizes, for `npm run soak`. */
  isFull: boolean
  forbidSkip: boolean
}

export interface Step {
  id: string
  title: string
  /**
   * `alone`: nothing runs beside it, because it rewrites sources or measures time.
   * `heavy`: keeps a core busy. `light`: may run beside a heavy one. `waiting`: may run beside both, it
   * needs minutes and hardly any processor.
   */
  weight: 'alone' | 'heavy' | 'light' | 'waiting'
  /** The reason why it cannot run here, or null. */
  missing?: (context: Context) => string | null
  run(context: Context): Promise<Outcome>
}

interface CommandStep extends Omit<Step, 'run'> {
  command: string[] | ((context: Context) => string[])
  countsTests?: boolean
  env?: (context: Context) => NodeJS.ProcessEnv
}

/** A step that is one command. */
export function commandStep({ command, countsTests = false, env, ...step }: CommandStep): Step {
  return {
    ...step,
    run(context) {
      const shared = commandOptions(context, step.id)
      return runCommand(typeof command === 'function' ? command(context) : command, {
        ...shared,
        countsTests,
        env: { ...shared.env, ...env?.(context) },
      })
    },
  }
}

/** Options that every command of a step shares. */
export function commandOptions(context: Context, logName: string): CommandOptions {
  return {
    root: context.root,
    logFile: logFile(context.root, logName),
    timeoutMs: (context.isFull ? 180 : 20) * MINUTE_MS,
    countsTests: false,
    forbidSkip: context.forbidSkip,
    env: context.isFull ? { SIZES: 'full', SOAK: '1' } : { SIZES: 'small' },
  }
}

export function logFile(root: string, name: string) {
  const folder = join(root, 'tmp/test_logs')
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.log`)
}
