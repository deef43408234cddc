import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { imports } = controllers

organizationRoutes(() => {
  router.get('imports', [imports.Imports, 'index']).as('imports.index')
  router.post('imports', [imports.Imports, 'store']).as('imports.store')
  router.get('imports/:import_id', [imports.Imports, 'show']).as('imports.show')
  router
    .group(() => {
      router.post('files', [imports.ImportFiles, 'store']).as('files.store')
      router
        .post('files/:file_id/cancellation', [imports.ImportFileCancellations, 'store'])
        .as('files.cancellation.store')
      router
        .post('files/:file_id/retry', [imports.ImportFileRetries, 'store'])
        .as('files.retry.store')
      router.post('validations', [imports.ImportBatches, 'validateDrafts']).as('validations.store')
    })
    .prefix('imports/:import_id')
    .as('imports')
  router
    .group(() => {
      router.get('', [imports.ImportDrafts, 'show']).as('show')
      router.patch('', [imports.ImportDrafts, 'update']).as('update')
      router
        .get('pages/:page', [imports.ImportDraftPages, 'show'])
        .where('page', /^[1-9]\d{0,2}$/)
        .as('pages.show')
      router.get('plan_preview', [imports.ImportDraftPlanPreview, 'show']).as('plan_preview')
      router.post('validation', [imports.ImportBatches, 'validateDraft']).as('validation.store')
      router.post('skip', [imports.ImportDraftSkips, 'store']).as('skip.store')
      router.delete('skip', [imports.ImportDraftSkips, 'destroy']).as('skip.destroy')
    })
    .prefix('imports/:import_id/drafts/:draft_id')
    .as('imports.drafts')
})
