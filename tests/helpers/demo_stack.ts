import { fileURLToPath } from 'node:url'
import { DataFolder } from '../../bin/demo/data_folder.ts'
import { Launch } from '../../bin/demo/launch.ts'
import type { Launched } from '../../bin/demo/launched.ts'
import { Progress } from '../../bin/demo/progress.ts'
import { temporaryFolder } from '../../bin/postgres/temporary_folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The whole product as `npm run demo` starts it: database, web process, worker and inbox, on the demo's
 * data and a folder that is thrown away after.
 */
export class DemoStack {
  readonly launched: Launched
  /** where it keeps its files and writes its logs */
  readonly folder: string
  readonly #stop: () => Promise<void>

  private constructor(launched: Launched, folder: string, stop: () => Promise<void>) {
    this.launched = launched
    this.folder = folder
    this.#stop = stop
  }

  /**
   * @param options.sells with the simulator of Stripe too. The tests have a key of their own, which the
   *   launcher would take for an account, so that without this nothing answers at that address
   * @throws with the reason, and the end of the log it comes from, when anything does not start
   */
  static async start({ sells = false } = {}): Promise<DemoStack> {
    const { STRIPE_SECRET_KEY: key } = process.env
    if (sells) {
      delete process.env.STRIPE_SECRET_KEY
    }
    try {
      return await DemoStack.#start()
    } finally {
      if (key !== undefined) {
        process.env.STRIPE_SECRET_KEY = key
      }
    }
  }

  static async #start(): Promise<DemoStack> {
    const temporary = temporaryFolder()
    const failed = Promise.withResolvers<never>()
    const launch = new Launch({
      root,
      data: new DataFolder(temporary.path),
      progress: new Progress({ silent: true }),
      restarts: false,
      onMail: () => {},
      onFatal: failed.reject,
    })
    const stop = async () => {
      await launch.stop()
      await temporary.remove()
    }

    try {
      const launched = await Promise.race([launch.start(), failed.promise])
      return new DemoStack(launched, temporary.path, stop)
    } catch (error) {
      await stop()
      throw error
    }
  }

  stop() {
    return this.#stop()
  }
}
