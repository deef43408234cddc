import { chownSync, lchownSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresBinaries } from './binaries.ts'
import { run, type RunResult } from './run.ts'

/** Who runs the server. PostgreSQL refuses to run as root, so root has to find someone else. */
export interface ServerUser {
  label: string
  run(command: string[]): Promise<RunResult>
  /** Gives a file or folder to this user; does nothing when we are not root. */
  own(path: string): void
}

const ourselves: ServerUser = {
  label: 'the current user',
  run: (command) => run(command),
  own() {},
}

/**
 * Finds a user that can run the binaries and cross every parent of the data folder: ourselves,
 * or for root the system's `postgres`, then `nobody`, then a user namespace in which root looks
 * like an ordinary user (the only way when the checkout lies under a 0700 folder such as /root).
 *
 * @param parent the folder that holds (or will hold) the data folder; it must exist
 * @throws when root has no way to run the server here, with what to do about it
 */
export async function findServerUser(
  binaries: PostgresBinaries,
  parent: string
): Promise<ServerUser> {
  if (process.getuid?.() !== 0) {
    return ourselves
  }

  const refusals: string[] = []
  for (const candidate of [...systemUsers(), namespaceUser]) {
    const probe = await candidate.run([
      '/bin/sh',
      '-c',
      '"$1" --version && test -r "$2" && cd "$3"',
      'probe',
      binaries.postgres,
      binaries.sampleSharedFile,
      parent,
    ])
    if (probe.code === 0) {
      return candidate
    }
    refusals.push(`  ${candidate.label}: ${probe.output.trim() || `exit code ${probe.code}`}`)
  }

  throw new Error(
    [
      'PostgreSQL cannot run as root, and no other way works from this folder:',
      ...refusals,
      'Clone the project into a folder that other users may enter (not /root), or run as another user.',
    ].join('\n')
  )
}

function systemUsers(): ServerUser[] {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))

  return ['postgres', 'nobody'].flatMap((name) => {
    const account = accounts.find((fields) => fields[0] === name)
    if (!account) {
      return []
    }

    const [uid, gid] = [Number(account[2]), Number(account[3])]
    return {
      label: `user ${name}`,
      run: (command: string[]) => run(command, { uid, gid }),
      own: (path: string) => giveTo(path, uid, gid),
    }
  })
}

const namespaceUser: ServerUser = {
  label: 'user namespace',
  run: (command) =>
    run(['unshare', '--user', '--map-user=1000', '--map-group=1000', '--', ...command]),
  own: (path) => giveTo(path, 0, 0),
}

/** chown -R, only where the owner differs: a data folder may have been made by another user. */
function giveTo(path: string, uid: number, gid: number) {
  const entry = lstatSync(path)
  if (entry.isDirectory()) {
    if (entry.uid !== uid || entry.gid !== gid) {
      chownSync(path, uid, gid)
    }
    for (const name of readdirSync(path)) {
      giveTo(join(path, name), uid, gid)
    }
  } else if (entry.uid !== uid || entry.gid !== gid) {
    lchownSync(path, uid, gid)
  }
}
