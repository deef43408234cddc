import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { clients, home, identity, invoices, organizations, plans, relances } = controllers

/** Without a session. */
router
  .group(() => {
    router.post('account', [identity.Account, 'store']).as('account.store')
    router.post('session', [identity.Session, 'store']).as('session.store')
  })
  .prefix('/api/v1')

/** Everything below is about the organization of the signed-in person. */
router
  .group(() => {
    router.delete('session', [identity.Session, 'destroy']).as('session.destroy')
    router.get('me', [identity.Me, 'show']).as('me.show')
    router.get('today', [home.Today, 'show']).as('today.show')
    router.get('activity', [home.Activity, 'index']).as('activity.index')
    router.get('notifications', [home.Notifications, 'index']).as('notifications.index')
    router
      .post('notifications/:id/reading', [home.NotificationReadings, 'store'])
      .as('notifications.reading.store')

    router.get('organization', [organizations.Organization, 'show']).as('organization.show')
    router.patch('organization', [organizations.Organization, 'update']).as('organization.update')
    router
      .post('organization/hold', [organizations.OrganizationHold, 'store'])
      .as('organization.hold.store')
    router
      .delete('organization/hold', [organizations.OrganizationHold, 'destroy'])
      .as('organization.hold.destroy')

    router.get('clients', [clients.Clients, 'index']).as('clients.index')
    router.post('clients', [clients.Clients, 'store']).as('clients.store')
    router.get('clients/:id', [clients.Clients, 'show']).as('clients.show')
    router.patch('clients/:id', [clients.Clients, 'update']).as('clients.update')
    router
      .post('clients/:client_id/holds', [clients.ClientHolds, 'store'])
      .as('clients.holds.store')

    router.get('plans', [plans.Plans, 'index']).as('plans.index')
    router.post('plans', [plans.Plans, 'store']).as('plans.store')
    router.get('plans/:id', [plans.Plans, 'show']).as('plans.show')
    router.patch('plans/:id', [plans.Plans, 'update']).as('plans.update')
    router.delete('plans/:id', [plans.Plans, 'destroy']).as('plans.destroy')
    router
      .post('template_previews', [plans.TemplatePreviews, 'store'])
      .as('template_previews.store')

    router.get('invoices', [invoices.Invoices, 'index']).as('invoices.index')
    router.post('invoices', [invoices.Invoices, 'store']).as('invoices.store')
    router.get('invoices/totals', [invoices.InvoiceTotals, 'show']).as('invoices.totals')
    router.get('invoices/:id', [invoices.Invoices, 'show']).as('invoices.show')
    router.patch('invoices/:id', [invoices.Invoices, 'update']).as('invoices.update')
    router
      .group(() => {
        router.post('payments', [invoices.InvoicePayments, 'store']).as('payments.store')
        router.delete('payments/:id', [invoices.InvoicePayments, 'destroy']).as('payments.destroy')
        router.post('credit_notes', [invoices.InvoiceCreditNotes, 'store']).as('credit_notes.store')
        router
          .delete('credit_notes/:id', [invoices.InvoiceCreditNotes, 'destroy'])
          .as('credit_notes.destroy')
        router.post('holds', [invoices.Holds, 'store']).as('holds.store')
        router.post('litigation', [invoices.InvoiceLitigation, 'store']).as('litigation.store')
        router
          .delete('litigation', [invoices.InvoiceLitigation, 'destroy'])
          .as('litigation.destroy')
        router
          .post('cancellation', [invoices.InvoiceCancellation, 'store'])
          .as('cancellation.store')
        router
          .delete('cancellation', [invoices.InvoiceCancellation, 'destroy'])
          .as('cancellation.destroy')
        router.put('plan', [invoices.InvoicePlan, 'update']).as('plan.update')
        router.get('timeline', [invoices.InvoiceTimeline, 'index']).as('timeline')
        router.get('relances', [invoices.InvoiceRelances, 'index']).as('relances')
        router.post('attachments', [invoices.InvoiceAttachments, 'store']).as('attachments.store')
      })
      .prefix('invoices/:invoice_id')
      .as('invoices')
    router.delete('holds/:id', [invoices.Holds, 'destroy']).as('holds.destroy')
    router.get('attachments/:id', [invoices.Attachments, 'show']).as('attachments.show')

    router.get('relances', [relances.Relances, 'index']).as('relances.index')
    router.get('relances/:id', [relances.Relances, 'show']).as('relances.show')
    router.patch('relances/:id', [relances.Relances, 'update']).as('relances.update')
    router
      .group(() => {
        router.get('preview', [relances.RelancePreviews, 'show']).as('preview')
        router
          .post('postponement', [relances.RelancePostponements, 'store'])
          .as('postponement.store')
        router.post('skip', [relances.RelanceSkips, 'store']).as('skip.store')
        router
          .post('immediate_send', [relances.RelanceImmediateSends, 'store'])
          .as('immediate_send.store')
        router
          .delete('immediate_send', [relances.RelanceImmediateSends, 'destroy'])
          .as('immediate_send.destroy')
        router.post('approval', [relances.RelanceApprovals, 'store']).as('approval.store')
        router.post('resolution', [relances.RelanceResolutions, 'store']).as('resolution.store')
      })
      .prefix('relances/:relance_id')
      .as('relances')
  })
  .prefix('/api/v1')
  .use([middleware.auth(), middleware.organization(), middleware.idempotency()])
