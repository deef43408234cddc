import { randomBytes } from 'node:crypto'

/** Commands that touch no database, no mail and no secret: they run in a fresh checkout. */
const COMMANDS = new Set(['imports:evaluate'])

/**
 * What the application asks of its environment at boot, made up for commands that use none of it. What is
 * configured stays.
 */
export function configureNothing(command: string | undefined) {
  if (!command || !COMMANDS.has(command)) {
    return
  }
  const secret = () => randomBytes(24).toString('base64url')
  const made: Record<string, string> = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'fatal',
    APP_KEY: secret(),
    APP_URL: 'http://127.0.0.1',
    VAULT_KEYS: secret(),
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    QUEUE_BACKEND: 'postgres',
    MAIL_DRIVER: 'smtp',
    MAIL_FROM_ADDRESS: 'nobody@rubis.example',
    SMTP_HOST: '127.0.0.1',
    DRIVE_DISK: 'fs',
    STRIPE_SECRET_KEY: 'sk_test_none',
    STRIPE_WEBHOOK_SECRETS: 'whsec_none',
  }
  for (const [key, value] of Object.entries(made)) {
    process.env[key] ??= value
  }
}
