import env from '#start/env'
import { defineConfig, stores } from '@adonisjs/session'

const secure = env.get('APP_URL').startsWith('https://')

/**
 * Sessions live in the database. A cookie may last as long as the longest of them: how long one really
 * opens something is said by its row of `sign_ins` (values/session_limits).
 */
export default defineConfig({
  enabled: true,
  cookieName: secure ? '__Host-rubis' : 'rubis',
  clearWithBrowser: false,
  age: '30d',
  cookie: { path: '/', httpOnly: true, secure, sameSite: 'lax' },
  store: 'database',
  stores: { database: stores.database({ tableName: 'sessions' }) },
})
