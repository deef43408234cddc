import { ClientContactSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** One mailbox of a client: the first `to` receives reminders, every `cc` a copy. */
export default class ClientContact extends compose(ClientContactSchema, withUuid) {}
