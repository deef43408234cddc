import { sendCsv } from '#lib/csv_download'
import { recordAct } from '#services/activity/audit'
import { auditCsv } from '#services/exports/audit_csv'
import { exportAuditValidator } from '#validators/audit'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/audit/export: the filtered log as a CSV download, which is audited too. */
export default class AuditExportController {
  async show({ i18n, organization, request, response, user }: HttpContext) {
    const { locale, ...filters } = await request.validateUsing(exportAuditValidator)
    const file = await auditCsv(
      organization,
      filters,
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    await recordAct(db.connection(), { organization, user }, 'export.downloaded', { what: 'audit' })
    return sendCsv(response, file)
  }
}
