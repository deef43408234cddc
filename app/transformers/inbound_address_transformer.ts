import { BaseTransformer } from '@adonisjs/core/transformers'

/** The address that turns what is forwarded into drafts; null when no mail is received here. */
export default class InboundAddressTransformer extends BaseTransformer<{ address: string | null }> {
  toObject() {
    return this.pick(this.resource, ['address'])
  }
}
