import type { LinkProps } from '@tanstack/react-router'
import {
  IconBell,
  IconBuildingStore,
  IconCreditCard,
  IconDatabaseExport,
  IconKey,
  IconListSearch,
  IconSettings,
  IconShieldLock,
  IconUser,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'

type Role = Data.Me['organization']['role']

export interface SettingsPlace {
  to: LinkProps['to']
  words: MessageId
  Icon: Icon
  /** the roles that may open it; everybody when it says none */
  only?: readonly Role[]
}

/** Settings, in the order of how near they are to the person. */
const PLACES: readonly SettingsPlace[] = [
  { to: '/parametres/profil', words: 'account.profile', Icon: IconUser },
  { to: '/parametres/securite', words: 'account.security', Icon: IconShieldLock },
  { to: '/parametres/preferences', words: 'preferences.title', Icon: IconSettings },
  { to: '/parametres/notifications', words: 'notices.title', Icon: IconBell },
  { to: '/parametres/organisation', words: 'account.settings', Icon: IconBuildingStore },
  { to: '/parametres/equipe', words: 'account.team', Icon: IconUsersGroup },
  {
    to: '/parametres/journal',
    words: 'account.audit',
    Icon: IconListSearch,
    only: ['owner', 'admin'],
  },
  { to: '/parametres/cles', words: 'account.keys', Icon: IconKey, only: ['owner', 'admin'] },
  { to: '/parametres/abonnement', words: 'subscription.title', Icon: IconCreditCard },
  { to: '/parametres/donnees', words: 'account.data', Icon: IconDatabaseExport, only: ['owner'] },
]

/** Those that somebody of this role may open. */
export const settingsPlaces = (role: Role) =>
  PLACES.filter(({ only }) => only === undefined || only.includes(role))
