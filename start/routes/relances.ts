import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { relances } = controllers

organizationRoutes(() => {
  router.get('agenda', [relances.Agenda, 'index']).as('agenda.index')
  router.get('agenda/calendar', [relances.AgendaCalendar, 'show']).as('agenda.calendar')
  router.get('calendar_feed', [relances.CalendarFeeds, 'show']).as('calendar_feed.show')
  router.post('calendar_feed', [relances.CalendarFeeds, 'store']).as('calendar_feed.store')
  router.delete('calendar_feed', [relances.CalendarFeeds, 'destroy']).as('calendar_feed.destroy')
  router.get('agenda/counts', [relances.AgendaCounts, 'show']).as('agenda.counts')
  router.get('relances', [relances.Relances, 'index']).as('relances.index')
  router.post('relance_previews', [relances.PlanPreviews, 'store']).as('relance_previews.store')
  router.get('relances/:id', [relances.Relances, 'show']).as('relances.show')
  router.patch('relances/:id', [relances.Relances, 'update']).as('relances.update')
  router
    .group(() => {
      router.get('preview', [relances.RelancePreviews, 'show']).as('preview')
      router.get('sent_mail', [relances.RelanceSentMails, 'show']).as('sent_mail')
      router.get('rehearsal', [relances.RelanceRehearsals, 'show']).as('rehearsal')
      router.post('postponement', [relances.RelancePostponements, 'store']).as('postponement.store')
      router.post('skip', [relances.RelanceSkips, 'store']).as('skip.store')
      router.delete('skip', [relances.RelanceSkips, 'destroy']).as('skip.destroy')
      router.get('letter.pdf', [relances.RelanceLetters, 'show']).as('letter')
      router.post('posting', [relances.RelancePostings, 'store']).as('posting.store')
      router.delete('posting', [relances.RelancePostings, 'destroy']).as('posting.destroy')
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
