import { Env } from '@adonisjs/core/env'

/** Every key is explained in `.env.example`. A missing or malformed one stops the boot. */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  PORT: Env.schema.number(),
  HOST: Env.schema.string({ format: 'host' }),
  LOG_LEVEL: Env.schema.string(),
  APP_KEY: Env.schema.secret(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),
  VAULT_KEYS: Env.schema.secret(),

  DATABASE_URL: Env.schema.secret(),
  DB_POOL_MAX: Env.schema.number.optional(),

  QUEUE_BACKEND: Env.schema.enum(['postgres', 'redis'] as const),
  REDIS_URL: Env.schema.string.optional(),

  MAIL_DRIVER: Env.schema.enum(['smtp', 'resend'] as const),
  MAIL_FROM_ADDRESS: Env.schema.string({ format: 'email' }),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USER: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.secret.optional(),
  SMTP_SECURE: Env.schema.boolean.optional(),
  RESEND_API_KEY: Env.schema.secret.optional(),
  RESEND_BASE_URL: Env.schema.string.optional(),
  INBOUND_DOMAIN: Env.schema.string.optional(),
  INBOUND_WEBHOOK_SECRETS: Env.schema.secret.optional(),
  DELIVERY_WEBHOOK_SECRETS: Env.schema.secret.optional(),

  STRIPE_SECRET_KEY: Env.schema.secret.optional(),
  STRIPE_WEBHOOK_SECRETS: Env.schema.secret.optional(),
  STRIPE_API_URL: Env.schema.string.optional(),
  SITE_PUBLISHER: Env.schema.string.optional(),
  SITE_HOST: Env.schema.string.optional(),

  RELANCE_CLAIM_LEASE_SECONDS: Env.schema.number.optional(),
  RELANCE_START_LEASE_SECONDS: Env.schema.number.optional(),

  IMPORT_LEASE_SECONDS: Env.schema.number.optional(),
  READING_MODEL_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  READING_MODEL_NAME: Env.schema.string.optional(),
  READING_MODEL_KEY: Env.schema.secret.optional(),
  READING_MODEL_SECONDS: Env.schema.number.optional(),

  DRIVE_DISK: Env.schema.enum(['fs'] as const),
  STORAGE_PATH: Env.schema.string.optional(),
  ADMIN_TOKEN: Env.schema.secret.optional(),
  TRUSTED_PROXIES: Env.schema.string.optional(),
})
