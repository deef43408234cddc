import { IdempotencyKeySchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** The answer already given to a request, for the caller who asks again with the same key. */
export default class IdempotencyKey extends compose(IdempotencyKeySchema, withUuid) {}
