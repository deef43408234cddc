import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { clients } = controllers

organizationRoutes(() => {
  router.get('clients', [clients.Clients, 'index']).as('clients.index')
  router.get('clients/export', [clients.ClientExports, 'show']).as('clients.export')
  router.post('clients', [clients.Clients, 'store']).as('clients.store')
  router.get('clients/:id', [clients.Clients, 'show']).as('clients.show')
  router.patch('clients/:id', [clients.Clients, 'update']).as('clients.update')
  router.delete('clients/:id', [clients.Clients, 'destroy']).as('clients.destroy')
  router
    .get('clients/:client_id/activity', [clients.ClientActivity, 'index'])
    .as('clients.activity.index')
  router
    .get('clients/:client_id/statement.pdf', [clients.ClientStatements, 'show'])
    .as('clients.statement.show')
  router.get('clients/:client_id/plan', [clients.ClientPlan, 'show']).as('clients.plan.show')
  router.put('clients/:client_id/plan', [clients.ClientPlan, 'update']).as('clients.plan.update')
  router
    .get('clients/:client_id/merge_preview', [clients.ClientMerges, 'show'])
    .as('clients.merge_preview.show')
  router
    .post('clients/:client_id/merges', [clients.ClientMerges, 'store'])
    .as('clients.merges.store')
  router.delete('client_merges/:id', [clients.ClientMerges, 'destroy']).as('clients.merges.destroy')
  router
    .get('invoices/:invoice_id/client_answers', [clients.ClientAnswers, 'index'])
    .as('client_answers.index')
  router
    .post('client_answers/:answer_id/acceptance', [clients.ClientAnswerAcceptances, 'store'])
    .as('client_answers.acceptance.store')
  router
    .post('client_answers/:answer_id/refusal', [clients.ClientAnswerRefusals, 'store'])
    .as('client_answers.refusal.store')
  router
    .get('invoices/:invoice_id/client_replies', [clients.ClientReplies, 'index'])
    .as('client_replies.index')
  router
    .post('reply_triages/:triage_id/decision', [clients.ReplyTriages, 'store'])
    .as('client_replies.triage.store')
  router
    .delete('reply_triages/:triage_id/decision', [clients.ReplyTriages, 'destroy'])
    .as('client_replies.triage.destroy')
  router.post('clients/:client_id/holds', [clients.ClientHolds, 'store']).as('clients.holds.store')
})
