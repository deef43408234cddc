import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresBinaries } from './binaries.ts'
import type { ServerUser } from './server_user.ts'

export const SUPERUSER = 'rubis'

/** @throws when the folder was made by another major version, whose files this one cannot read. */
export async function assertSameMajor(
  binaries: PostgresBinaries,
  user: ServerUser,
  dataDir: string
) {
  const { output } = await user.run([binaries.postgres, '--version'])
  const installed = /(\d+)/.exec(output)?.[1]
  const made = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (installed !== made) {
    throw new Error(
      `${dataDir} was made by PostgreSQL ${made}, installed is ${installed}: dump and restore, or start fresh.`
    )
  }
}

/** initdb beside the final place, then a rename: an interrupted one leaves nothing that looks complete. */
export async function initialise(
  binaries: PostgresBinaries,
  user: ServerUser,
  dataDir: string,
  password: string,
  durable: boolean
) {
  const draft = `${dataDir}.new`
  const passwordFile = `${dataDir}.pw`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  chmodSync(draft, 0o700)
  user.own(draft)
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  user.own(passwordFile)

  try {
    const { code, output } = await user.run([
      binaries.initdb,
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ])
    if (code !== 0) {
      throw new Error(`initdb failed (${user.label}):\n${output}`)
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, dataDir)
}
