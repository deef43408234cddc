import { delimiter, join } from 'node:path'
import type { DataFolder } from './data_folder.ts'

export interface Wiring {
  root: string
  data: DataFolder
  databaseUrl: string
  webPort: number
  smtpPort: number
  inboxUrl: string
}

/** Mail to an address there is an invoice to be read: the inbox tells the web process. */
export const INBOUND_DOMAIN = 'reception.rubis.example'

/** The configuration of every child process. It wins over the shell's and over a `.env` file. */
export function childEnvironment(wiring: Wiring): NodeJS.ProcessEnv {
  const { appKey, vaultKeys, inboundWebhook } = wiring.data.secrets()

  return {
    ...process.env,
    PATH: [join(wiring.root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    TZ: 'UTC',
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: String(wiring.webPort),
    APP_URL: `http://localhost:${wiring.webPort}`,
    APP_KEY: appKey,
    VAULT_KEYS: vaultKeys,
    DATABASE_URL: wiring.databaseUrl,
    QUEUE_BACKEND: 'postgres',
    MAIL_DRIVER: 'smtp',
    MAIL_FROM_ADDRESS: 'relances@mail.rubis.example',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(wiring.smtpPort),
    SMTP_SECURE: 'false',
    INBOX_URL: wiring.inboxUrl,
    INBOUND_DOMAIN,
    INBOUND_WEBHOOK_SECRETS: inboundWebhook,
    RESEND_API_KEY: 're_demo',
    RESEND_BASE_URL: wiring.inboxUrl,
    DRIVE_DISK: 'fs',
    STORAGE_PATH: wiring.data.storage,
  }
}
