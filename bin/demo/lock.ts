import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { endWithin, isRunning } from './process_table.ts'

const LAUNCHER_MARK = 'bin/demo/main.ts'
const CHILD_MARK = '/bin/'
/** Children notice the death of their launcher at once; a worker may first finish its mails. */
const ORPHAN_PATIENCE_MS = 16_000

interface LockContent {
  pid: number
  children: Record<string, number>
}

/** One launcher per data folder. The file also tells the next launcher which children this one had. */
export class LauncherLock {
  readonly #path: string
  readonly #content: LockContent = { pid: process.pid, children: {} }

  private constructor(path: string) {
    this.#path = path
  }

  /**
   * Takes the lock. That of a killed launcher is taken over, once its children are gone.
   *
   * @throws when another launcher is running on this folder
   */
  static async take(path: string): Promise<LauncherLock> {
    const lock = new LauncherLock(path)
    while (!lock.#create()) {
      const previous = read(path)
      if (previous && previous.pid !== process.pid && isRunning(previous.pid, LAUNCHER_MARK)) {
        throw new Error(
          `The demo is already running on this data (pid ${previous.pid}). Stop it first (Ctrl-C there).`
        )
      }
      for (const pid of Object.values(previous?.children ?? {})) {
        await endWithin(pid, CHILD_MARK, ORPHAN_PATIENCE_MS)
      }
      rmSync(path, { force: true })
    }
    return lock
  }

  remember(name: string, pid: number) {
    this.#content.children[name] = pid
    const draft = `${this.#path}.new`
    writeFileSync(draft, JSON.stringify(this.#content))
    renameSync(draft, this.#path)
  }

  release() {
    rmSync(this.#path, { force: true })
  }

  /** @returns false when the file exists */
  #create() {
    try {
      writeFileSync(this.#path, JSON.stringify(this.#content), { flag: 'wx' })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
        return false
      }
      throw error
    }
  }
}

function read(path: string): LockContent | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Half written by a launcher killed in that instant, or just removed.
    return null
  }
}
