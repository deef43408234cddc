import env from '#start/env'
import { defineConfig, stores } from '@adonisjs/session'

const secure = env.get('APP_URL').startsWith('https://')

/** Sessions live in the database, so that they can be listed and revoked. */
export default defineConfig({
  enabled: true,
  cookieName: secure ? '__Host-rubis' : 'rubis',
  clearWithBrowser: false,
  age: '14d',
  cookie: { path: '/', httpOnly: true, secure, sameSite: 'lax' },
  store: 'database',
  stores: { database: stores.database({ tableName: 'sessions' }) },
})
