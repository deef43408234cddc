import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { invoices } = controllers

organizationRoutes(() => {
  router.get('invoices', [invoices.Invoices, 'index']).as('invoices.index')
  router.post('invoices', [invoices.Invoices, 'store']).as('invoices.store')
  router.get('invoices/totals', [invoices.InvoiceTotals, 'show']).as('invoices.totals')
  router.get('invoices/count', [invoices.InvoiceCount, 'show']).as('invoices.count')
  router.get('invoices/export', [invoices.InvoiceExports, 'show']).as('invoices.export')
  router
    .post('invoices/operations', [invoices.InvoiceOperations, 'store'])
    .as('invoices.operations.store')
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
      router.delete('freeze', [invoices.InvoiceFreeze, 'destroy']).as('freeze.destroy')
      router
        .delete('client_links', [invoices.InvoiceClientLinks, 'destroy'])
        .as('client_links.destroy')
      router.post('litigation', [invoices.InvoiceLitigation, 'store']).as('litigation.store')
      router.delete('litigation', [invoices.InvoiceLitigation, 'destroy']).as('litigation.destroy')
      router.post('cancellation', [invoices.InvoiceCancellation, 'store']).as('cancellation.store')
      router
        .delete('cancellation', [invoices.InvoiceCancellation, 'destroy'])
        .as('cancellation.destroy')
      router.put('plan', [invoices.InvoicePlan, 'update']).as('plan.update')
      router.get('plan_preview', [invoices.InvoicePlanPreview, 'show']).as('plan_preview')
      router.get('timeline', [invoices.InvoiceTimeline, 'index']).as('timeline')
      router.get('relances', [invoices.InvoiceRelances, 'index']).as('relances')
      router.post('attachments', [invoices.InvoiceAttachments, 'store']).as('attachments.store')
    })
    .prefix('invoices/:invoice_id')
    .as('invoices')
  router.delete('holds/:id', [invoices.Holds, 'destroy']).as('holds.destroy')
  router.get('attachments/:id', [invoices.Attachments, 'show']).as('attachments.show')
  router
    .post('attachments/:attachment_id/removal', [invoices.AttachmentRemovals, 'store'])
    .as('attachments.removal.store')
  router
    .delete('attachments/:attachment_id/removal', [invoices.AttachmentRemovals, 'destroy'])
    .as('attachments.removal.destroy')
})
