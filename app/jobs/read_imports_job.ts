import { Job } from '#lib/job'
import { drainImports } from '#services/operations/rounds'

/** Wakes a worker up for documents to read; the rows say which. */
export default class ReadImportsJob extends Job {
  static queue = 'imports' as const

  async execute() {
    await drainImports(this.signal)
  }
}
