import type { NoticePreference } from '#services/notifications/preferences'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Where one kind of notice reaches a person. */
export default class NotificationPreferenceTransformer extends BaseTransformer<NoticePreference> {
  toObject() {
    return this.pick(this.resource, ['kind', 'inApp', 'email', 'digest', 'mustReach'])
  }
}
