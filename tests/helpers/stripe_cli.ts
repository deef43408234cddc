import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a command of the CLI ended with. */
export interface CliOutcome {
  code: number
  output: string
}

const TRIGGER_MS = 60_000

/**
 * Stripe's own command line (tests/tools): the program itself, which `@stripe/cli` only chooses among those
 * of several machines. Null on any other machine than the one we have.
 */
export function stripeCli(): string | null {
  try {
    const tools = createRequire(new URL('../tools/package.json', import.meta.url))
    const program = tools.resolve('@stripe/cli-linux-x64/bin/stripe')
    return spawnSync(program, ['version']).status === 0 ? program : null
  } catch {
    return null
  }
}

/** `stripe trigger <event>` against an API of one's own. It is told to report to nobody. */
export function trigger(program: string, event: string, apiUrl: string): Promise<CliOutcome> {
  const home = mkdtempSync(join(tmpdir(), 'rubis-stripe-cli-'))
  const words = ['trigger', event, '--api-base', apiUrl, '--api-key', 'sk_test_123456789012']
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: home,
    STRIPE_CLI_TELEMETRY_OPTOUT: '1',
  }
  return new Promise((resolve) => {
    execFile(program, words, { env, timeout: TRIGGER_MS }, (error, stdout, stderr) => {
      rmSync(home, { recursive: true, force: true })
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr })
    })
  })
}
