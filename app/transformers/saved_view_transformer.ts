import type SavedView from '#models/saved_view'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A view that a person saved: its name and the state of the list that it brings back. */
export default class SavedViewTransformer extends BaseTransformer<SavedView> {
  toObject() {
    return {
      ...this.pick(this.resource, ['id', 'resource', 'name', 'position']),
      state: this.resource.query,
    }
  }
}
