import { delimiter, join } from 'node:path'
import type { DataFolder } from './data_folder.ts'

export interface Wiring {
  root: string
  data: DataFolder
  databaseUrl: string
  webPort: number
  smtpPort: number
  inboxUrl: string
  /** of the simulator of Stripe */
  stripePort: number
}

/** Mail to an address there is an invoice to be read: the inbox tells the web process. */
export const INBOUND_DOMAIN = 'reception.rubis.example'

/** The configuration of every child process. It wins over the shell's and over a `.env` file. */
export function childEnvironment(wiring: Wiring): NodeJS.ProcessEnv {
  const { appKey, vaultKeys, inboundWebhook, stripeWebhook } = wiring.data.secrets()

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
    ...stripeEnvironment(wiring, stripeWebhook),
    DRIVE_DISK: 'fs',
    STORAGE_PATH: wiring.data.storage,
  }
}

/** Keys of a Stripe account in test mode take the place of the simulator. */
export const hasStripeKeys = () => Boolean(process.env.STRIPE_SECRET_KEY)

function stripeEnvironment(
  { data, stripePort, webPort }: Wiring,
  secret: string
): NodeJS.ProcessEnv {
  return hasStripeKeys()
    ? {}
    : {
        STRIPE_SECRET_KEY: 'sk_test_demo',
        STRIPE_WEBHOOK_SECRETS: secret,
        STRIPE_API_URL: `http://127.0.0.1:${stripePort}`,
        SIM_PORT: String(stripePort),
        SIM_WEBHOOK_URL: `http://127.0.0.1:${webPort}/webhooks/stripe`,
        SIM_WEBHOOK_SECRET: secret,
        SIM_STATE: data.stripe,
      }
}
