import { PaymentSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** Money received for an invoice. Voided, never deleted. */
export default class Payment extends compose(PaymentSchema, withUuid) {}
