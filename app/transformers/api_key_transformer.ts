import type { ApiKey } from '#services/identity/api_keys'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A key without its secret. Instants are ISO 8601, UTC. */
export default class ApiKeyTransformer extends BaseTransformer<ApiKey> {
  toObject() {
    const { expiresAt, lastUsedAt, createdAt, ...key } = this.resource
    return {
      ...key,
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    }
  }
}
