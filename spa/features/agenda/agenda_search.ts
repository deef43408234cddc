import { address, like, oneOf, type AddressOf } from '../../lib/address.ts'

/** The tabs, by their name in the address and in the API. */
export const AGENDA_TABS = {
  a_venir: 'upcoming',
  calendrier: 'upcoming',
  a_traiter: 'attention',
  parties: 'left',
} as const

export type AgendaTab = keyof typeof AGENDA_TABS

export const AGENDA_TONES = ['amical', 'courtois', 'ferme', 'mise_en_demeure'] as const

/** What each tab may be narrowed to. */
export const TAB_STATUSES = {
  a_venir: [],
  calendrier: [],
  a_traiter: ['drafted', 'failed', 'unknown'],
  parties: ['sent', 'rehearsed'],
} as const satisfies Record<AgendaTab, readonly string[]>

const uuid = like(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/** The state of the agenda lives in its address; what this version does not know falls away. */
export const agendaSearch = address({
  vue: oneOf(['a_venir', 'calendrier', 'a_traiter', 'parties'], 'a_venir'),
  ton: oneOf(AGENDA_TONES),
  etat: oneOf(['drafted', 'failed', 'unknown', 'sent', 'rehearsed']),
  client: uuid,
  plan: uuid,
  /** the day of the calendar that is read */
  jour: like(/^\d{4}-\d{2}-\d{2}$/),
})

export type AgendaSearch = AddressOf<typeof agendaSearch>

/** What is asked of the API: a status of another tab would leave nothing. */
export function agendaQuery({ vue, ton, etat, client, plan }: AgendaSearch) {
  const statuses: readonly string[] = TAB_STATUSES[vue]
  return {
    view: AGENDA_TABS[vue],
    tone: ton,
    status: etat !== undefined && statuses.includes(etat) ? etat : undefined,
    clientId: client,
    planId: plan,
  }
}

export function isNarrowed({ ton, etat, client, plan }: AgendaSearch) {
  return [ton, etat, client, plan].some((value) => value !== undefined)
}
