import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFreePort } from '../../bin/network/free_port.ts'
import { startThrowawayCluster } from '../../bin/postgres/throwaway.ts'

export interface TestEnvironment {
  /** its database is thrown away at the end, with whatever is in it */
  isThrowaway: boolean
  stop(): Promise<void>
}

/**
 * Everything the application asks of its environment, for tests: a throw-away PostgreSQL unless
 * DATABASE_URL names one, a folder for files, keys made for the occasion.
 */
export async function provideTestEnvironment(): Promise<TestEnvironment> {
  const storage = mkdtempSync(join(tmpdir(), 'rubis-storage-'))
  const database = process.env.DATABASE_URL ? null : await provideDatabase()
  // Known before it listens: addresses that the application gives away lead to it.
  const port = process.env.PORT ?? String(await randomFreePort())

  Object.assign(process.env, {
    HOST: '127.0.0.1',
    PORT: port,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    APP_KEY: randomBytes(24).toString('base64url'),
    APP_URL: process.env.APP_URL ?? `http://127.0.0.1:${port}`,
    VAULT_KEYS: randomBytes(24).toString('base64url'),
    QUEUE_BACKEND: process.env.QUEUE_BACKEND ?? 'postgres',
    MAIL_DRIVER: 'smtp',
    MAIL_FROM_ADDRESS: 'relances@mail.rubis.example',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: process.env.SMTP_PORT ?? '1',
    DRIVE_DISK: 'fs',
    INBOUND_DOMAIN: 'factures.rubis.example',
    DELIVERY_WEBHOOK_SECRETS: `whsec_${randomBytes(24).toString('base64')}`,
    INBOUND_WEBHOOK_SECRETS: `whsec_${randomBytes(24).toString('base64')},whsec_${randomBytes(24).toString('base64')}`,
    RESEND_API_KEY: 're_test',
    STRIPE_SECRET_KEY: 'sk_test_rubis',
    // Nobody listens there: a test that needs Stripe starts a simulator.
    STRIPE_API_URL: 'http://127.0.0.1:9',
    STRIPE_WEBHOOK_SECRETS: 'whsec_present,whsec_previous',
    STORAGE_PATH: storage,
    ADMIN_TOKEN: 'admin-token-of-the-tests',
  })

  return {
    isThrowaway: database !== null,
    async stop() {
      rmSync(storage, { recursive: true, force: true })
      await database?.stop()
    },
  }
}

async function provideDatabase() {
  const throwaway = await startThrowawayCluster()
  process.env.DATABASE_URL = await throwaway.cluster.createDatabase('rubis_test')
  return throwaway
}
