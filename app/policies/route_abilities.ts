import type { Ability } from '#values/roles'

interface Area {
  read: Ability
  write: Ability
}

const OWN: Area = { read: 'self', write: 'self' }
const WORK: Area = { read: 'read', write: 'work' }

/** By the first word of a route's name. What is in no area is for nobody. */
const AREAS: Record<string, Area> = {
  me: OWN,
  account: OWN,
  session: OWN,
  notifications: OWN,
  notification_preferences: OWN,
  saved_views: OWN,
  today: WORK,
  search: WORK,
  activity: WORK,
  agenda: WORK,
  /** each person's own: a key of theirs opens none */
  calendar_feed: OWN,
  checkins: WORK,
  promises: WORK,
  clients: WORK,
  client_answers: WORK,
  client_replies: WORK,
  plans: WORK,
  plan_templates: WORK,
  template_tests: WORK,
  invoices: WORK,
  holds: WORK,
  attachments: WORK,
  relances: WORK,
  imports: WORK,
  csv_imports: WORK,
  /** asked with a body, and they change nothing */
  template_previews: { read: 'read', write: 'read' },
  relance_previews: { read: 'read', write: 'read' },
  organization: { read: 'read', write: 'settings' },
  onboarding_steps: WORK,
  billing: { read: 'billing', write: 'billing' },
  team: { read: 'read', write: 'team' },
  audit: { read: 'team', write: 'team' },
  api_keys: { read: 'team', write: 'team' },
  /** everything the organization has, in one file */
  data_exports: { read: 'ownership', write: 'ownership' },
}

const EXCEPTIONS: Record<string, Ability> = {
  'billing.show': 'read',
  'organization.erasure.store': 'ownership',
  'organization.erasure.destroy': 'ownership',
  'team.departure.store': 'self',
  'team.ownership.store': 'ownership',
}

/** @returns null for a route nobody has thought of: it is refused to everyone */
export function abilityOf(route: { name?: string }, method: string): Ability | null {
  const name = route.name ?? ''
  const area = AREAS[name.split('.')[0]]
  if (name in EXCEPTIONS) {
    return EXCEPTIONS[name]
  }
  if (!area) {
    return null
  }
  return method === 'GET' || method === 'HEAD' ? area.read : area.write
}
