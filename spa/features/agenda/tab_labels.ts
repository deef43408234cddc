import type { MessageId } from '../../lib/i18n.tsx'
import type { AgendaSearch, AgendaTab } from './agenda_search.ts'

export const TAB_LABELS: Record<AgendaTab, MessageId> = {
  a_venir: 'agenda.upcoming',
  calendrier: 'agenda.calendar',
  a_traiter: 'agenda.attention',
  parties: 'agenda.left',
}

export const STATUS_LABELS: Record<NonNullable<AgendaSearch['etat']>, MessageId> = {
  drafted: 'agenda.drafted',
  failed: 'agenda.failed',
  unknown: 'agenda.unknown',
  sent: 'agenda.sent',
  rehearsed: 'agenda.rehearsed',
}
