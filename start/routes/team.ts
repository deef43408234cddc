import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { team } = controllers

organizationRoutes(() => {
  router.get('audit', [team.Audit, 'index']).as('audit.index')
  router.get('audit/export', [team.AuditExport, 'show']).as('audit.export')
})
