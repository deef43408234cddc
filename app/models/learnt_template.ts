import { LearntTemplateSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** Where an issuer prints its values, learnt from corrections. */
export default class LearntTemplate extends compose(LearntTemplateSchema, withUuid) {}
