import env from '#start/env'
import { defineConfig, drivers } from '@adonisjs/core/encryption'
import type { InferEncryptors } from '@adonisjs/core/types'

/**
 * Two families of keys: `app` signs cookies and links; `vault` protects what is stored (message
 * payloads, IBANs, provider secrets). VAULT_KEYS lists the newest first: the first one encrypts, all
 * of them decrypt, so a key is rotated by putting a new one in front.
 */
const encryptionConfig = defineConfig({
  default: 'app',
  list: {
    app: drivers.aes256gcm({ id: 'app', keys: [env.get('APP_KEY').release()] }),
    vault: drivers.aes256gcm({ id: 'vault', keys: env.get('VAULT_KEYS').release().split(',') }),
  },
})

export default encryptionConfig

declare module '@adonisjs/core/types' {
  export interface EncryptorsList extends InferEncryptors<typeof encryptionConfig> {}
}
