import type { TemplatePreview } from '#services/plans/template_preview'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What a text would say. */
export default class TemplatePreviewTransformer extends BaseTransformer<TemplatePreview> {
  toObject() {
    return this.pick(this.resource, ['subject', 'body', 'errors', 'missing'])
  }
}
