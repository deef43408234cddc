import { InvoiceHoldSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A reason not to chase right now: one invoice, every invoice of a client, or the whole organization. */
export default class InvoiceHold extends compose(InvoiceHoldSchema, withUuid) {}
