import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { organizationRoutes } from '#start/routes/organization_routes'

const { organizations } = controllers

organizationRoutes(() => {
  router.get('organization', [organizations.Organization, 'show']).as('organization.show')
  router.patch('organization', [organizations.Organization, 'update']).as('organization.update')
  router
    .post('organization/hold', [organizations.OrganizationHold, 'store'])
    .as('organization.hold.store')
  router
    .delete('organization/hold', [organizations.OrganizationHold, 'destroy'])
    .as('organization.hold.destroy')
  router
    .post('organization/dry_run', [organizations.OrganizationDryRun, 'store'])
    .as('organization.dry_run.store')
  router
    .delete('organization/dry_run', [organizations.OrganizationDryRun, 'destroy'])
    .as('organization.dry_run.destroy')
  router
    .post('organization/erasure', [organizations.OrganizationErasure, 'store'])
    .as('organization.erasure.store')
    .use(middleware.fresh())
  router
    .delete('organization/erasure', [organizations.OrganizationErasure, 'destroy'])
    .as('organization.erasure.destroy')
  router.get('data_exports', [organizations.DataExports, 'index']).as('data_exports.index')
  router
    .post('data_exports', [organizations.DataExports, 'store'])
    .as('data_exports.store')
    .use(middleware.fresh())
  router
    .get('data_exports/:data_export_id/file', [organizations.DataExportFiles, 'show'])
    .as('data_exports.file.show')
})
