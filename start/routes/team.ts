import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { organizationRoutes } from '#start/routes/organization_routes'

const { team } = controllers

/** Without a session: whoever holds the link of an invitation. */
router
  .group(() => {
    router.post('invitations/reading', [team.Acceptances, 'read']).as('invitations.reading.store')
    router.post('invitations/account', [team.Acceptances, 'join']).as('invitations.account.store')
  })
  .prefix('/api/v1')

organizationRoutes(() => {
  router.get('audit', [team.Audit, 'index']).as('audit.index')
  router.get('audit/export', [team.AuditExport, 'show']).as('audit.export')

  router.get('api_keys', [team.ApiKeys, 'index']).as('api_keys.index')
  router.post('api_keys', [team.ApiKeys, 'store']).as('api_keys.store').use(middleware.fresh())
  router.delete('api_keys/:api_key_id', [team.ApiKeys, 'destroy']).as('api_keys.destroy')

  router.get('team', [team.Team, 'show']).as('team.show')
  router.post('team/departure', [team.Team, 'leave']).as('team.departure.store')
  router
    .post('team/ownership', [team.Team, 'transfer'])
    .as('team.ownership.store')
    .use(middleware.fresh())
  router.patch('team/members/:member_id', [team.Members, 'update']).as('team.members.update')
  router.delete('team/members/:member_id', [team.Members, 'destroy']).as('team.members.destroy')
  router.post('team/invitations', [team.Invitations, 'store']).as('team.invitations.store')
  router
    .post('team/invitations/:invitation_id/resend', [team.Invitations, 'resend'])
    .as('team.invitations.resend.store')
  router
    .delete('team/invitations/:invitation_id', [team.Invitations, 'destroy'])
    .as('team.invitations.destroy')

  router.post('session/invitation', [team.Acceptances, 'accept']).as('session.invitation.store')
  router
    .put('session/organization', [team.ChosenOrganization, 'update'])
    .as('session.organization.update')
})
