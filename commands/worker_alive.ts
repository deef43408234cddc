import { hostname } from 'node:os'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { isWorkerAlive } from '#services/operations/heartbeat'

export default class WorkerAlive extends BaseCommand {
  static commandName = 'worker:alive'
  static description = 'Exit 0 when a worker of this host was seen lately: a container health check'
  static options: CommandOptions = { startApp: true }

  async run() {
    if (!(await isWorkerAlive(hostname()))) {
      this.logger.error('no worker of this host was seen lately')
      this.exitCode = 1
    }
  }
}
