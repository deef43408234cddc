import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { csvImports } = controllers

organizationRoutes(() => {
  router.post('imports/csv', [csvImports.CsvImports, 'store']).as('csv_imports.store')
  router.get('imports/csv/:id', [csvImports.CsvImports, 'show']).as('csv_imports.show')
  router
    .post('imports/csv/:id/rehearsal', [csvImports.CsvRehearsals, 'store'])
    .as('csv_imports.rehearsal.store')
  router
    .post('imports/csv/:id/publication', [csvImports.CsvPublications, 'store'])
    .as('csv_imports.publication.store')
  router
    .get('imports/csv/:id/rejects', [csvImports.CsvRejects, 'show'])
    .as('csv_imports.rejects.show')
})
