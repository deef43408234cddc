import { TrialRedemptionSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A trial that was begun, by hashes only: kept when its organization is deleted. */
export default class TrialRedemption extends compose(TrialRedemptionSchema, withUuid) {}
