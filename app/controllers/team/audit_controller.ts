import { listAudit } from '#services/lists/audit'
import AuditTransformer from '#transformers/audit_transformer'
import { listAuditValidator } from '#validators/audit'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/audit: who did what, when and from where, the newest first. */
export default class AuditController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await listAudit(
      organization,
      await request.validateUsing(listAuditValidator)
    )
    return { ...(await serialize(AuditTransformer.transform(rows))), meta: { nextCursor } }
  }
}
