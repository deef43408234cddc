import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, targets } from '@adonisjs/core/logger'
import type { InferLoggers } from '@adonisjs/core/types'

const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'rubis',
      level: env.get('LOG_LEVEL'),
      redact: {
        paths: ['*.password', '*.email', '*.iban', '*.token', '*.cookie', '*.authorization'],
        censor: '[redacted]',
      },
      transport: {
        targets: targets()
          .pushIf(app.inDev && process.stdout.isTTY, targets.pretty())
          .pushIf(!app.inDev || !process.stdout.isTTY, targets.file({ destination: 1 }))
          .toArray(),
      },
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
