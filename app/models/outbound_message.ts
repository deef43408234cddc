import { OutboundMessageSchema } from '#database/schema'
import { vault } from '#lib/vault'
import { withUuid } from '#lib/with_uuid'
import type { FrozenPayload } from '#values/frozen_payload'
import { compose } from '@adonisjs/core/helpers'

/** The exact words of one mail, frozen before its bytes may leave, and what became of it. */
export default class OutboundMessage extends compose(OutboundMessageSchema, withUuid) {
  get payload(): FrozenPayload {
    return vault.open('outbound_messages.payload', this.payloadEncrypted)
  }
}
