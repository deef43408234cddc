import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { clients } = controllers

organizationRoutes(() => {
  router.get('clients', [clients.Clients, 'index']).as('clients.index')
  router.post('clients', [clients.Clients, 'store']).as('clients.store')
  router.get('clients/:id', [clients.Clients, 'show']).as('clients.show')
  router.patch('clients/:id', [clients.Clients, 'update']).as('clients.update')
  router.post('clients/:client_id/holds', [clients.ClientHolds, 'store']).as('clients.holds.store')
})
