import { RegisteredLetterSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A formal notice that went by post. Voided when it was recorded by mistake, never deleted. */
export default class RegisteredLetter extends compose(RegisteredLetterSchema, withUuid) {}
