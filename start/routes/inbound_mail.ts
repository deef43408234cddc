import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { organizations, webhooks } = controllers

/** Signed by the provider: it has no session, hence no CSRF token (config/shield.ts). */
router.post('webhooks/inbound-mail', [webhooks.InboundMail, 'store']).as('webhooks.inbound_mail')

router.post('webhooks/mail-delivery', [webhooks.MailDelivery, 'store']).as('webhooks.mail_delivery')

organizationRoutes(() => {
  router
    .get('organization/inbound_address', [organizations.InboundAddress, 'show'])
    .as('organization.inbound_address.show')
  router
    .post('organization/inbound_address', [organizations.InboundAddress, 'store'])
    .as('organization.inbound_address.store')
})
