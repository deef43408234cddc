import { Link } from '@tanstack/react-router'
import { IconKeyboard, IconLogout, IconSwitchHorizontal } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useChooseOrganization } from '../../features/session/api/use_choose_organization.ts'
import { useSignOut } from '../../features/session/api/use_sign_out.ts'
import { useMe } from '../../lib/me.ts'
import { settingsPlaces } from './settings_places.ts'
import classes from './account.module.css'

/** The same entries in the menu of the desk and in the sheet of the phone. */
export default function AccountEntries({
  onClose,
  onHelp,
}: {
  onClose: () => void
  onHelp?: () => void
}) {
  const signOut = useSignOut()
  const choose = useChooseOrganization()
  const { organization, organizations } = useMe()
  return (
    <ul className={classes.entries}>
      {settingsPlaces(organization.role).map(({ to, words, Icon }) => (
        <li key={to}>
          <Link to={to} className={classes.entry} onClick={onClose}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            <FormattedMessage id={words} />
          </Link>
        </li>
      ))}
      {organizations
        .filter(({ id }) => id !== organization.id)
        .map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.entry}
              disabled={choose.isPending}
              onClick={() => choose.mutate(id)}
            >
              <IconSwitchHorizontal size={18} stroke={1.75} aria-hidden="true" />
              <FormattedMessage id="account.organizations" values={{ name }} />
            </button>
          </li>
        ))}
      {onHelp === undefined ? null : (
        <li>
          <button
            type="button"
            className={classes.entry}
            onClick={() => {
              onClose()
              onHelp()
            }}
          >
            <IconKeyboard size={18} stroke={1.75} aria-hidden="true" />
            <FormattedMessage id="shortcuts.title" />
          </button>
        </li>
      )}
      <li>
        <button
          type="button"
          className={classes.entry}
          disabled={signOut.isPending}
          onClick={() => signOut.mutate({})}
        >
          <IconLogout size={18} stroke={1.75} aria-hidden="true" />
          <FormattedMessage id="account.signOut" />
        </button>
      </li>
    </ul>
  )
}
