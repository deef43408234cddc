/** What a person is in an organization, the most trusted first. */
export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const

export type Role = (typeof ROLES)[number]

/** Whom an invitation may make of someone: ownership is handed over, never given away. */
export const INVITABLE_ROLES = ['admin', 'member', 'viewer'] as const

export type InvitableRole = (typeof INVITABLE_ROLES)[number]

/** Kinds of thing one may do; each route demands one. */
export const ABILITIES = [
  /** one's own account, notices and views */
  'self',
  /** seeing the organization's invoices, clients and reminders */
  'read',
  /** working on them: recording, settling, chasing, importing */
  'work',
  /** the organization's particulars, where clients pay, the pause of everything */
  'settings',
  /** its offer with Rubis */
  'billing',
  /** who belongs to it, and who did what */
  'team',
  /** handing it over, or ending it */
  'ownership',
] as const

export type Ability = (typeof ABILITIES)[number]

const ABILITIES_OF: Record<Role, readonly Ability[]> = {
  owner: ABILITIES,
  admin: ABILITIES.filter((ability) => ability !== 'ownership'),
  member: ['self', 'read', 'work'],
  viewer: ['self', 'read'],
}

export const may = (role: Role, ability: Ability): boolean => ABILITIES_OF[role].includes(ability)

/** The roles that may, the most trusted first. */
export const rolesThatMay = (ability: Ability): Role[] => ROLES.filter((role) => may(role, ability))

/** What one role may do to somebody of another: nobody acts on an owner, and only owners on administrators. */
export function mayManage(actor: Role, target: Role): boolean {
  return target !== 'owner' && may(actor, 'team') && (actor === 'owner' || target !== 'admin')
}
