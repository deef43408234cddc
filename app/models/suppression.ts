import { SuppressionSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** An address that must not be written to; without an organization, by anyone. */
export default class Suppression extends compose(SuppressionSchema, withUuid) {}
