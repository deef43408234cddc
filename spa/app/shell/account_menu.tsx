import { Link } from '@tanstack/react-router'
import { IconKeyboard, IconLogout, IconSwitchHorizontal } from '@tabler/icons-react'
import { useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import { useChooseOrganization } from '../../features/session/api/use_choose_organization.ts'
import { useSignOut } from '../../features/session/api/use_sign_out.ts'
import { useMe } from '../../lib/me.ts'
import { settingsPlaces } from './settings_places.ts'
import classes from './account.module.css'

/** Who is signed in; opens on their account, their preferences, the keyboard and the way out. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { user, organization } = useMe()
  const panel = useRef<HTMLDivElement>(null)
  const close = () => panel.current?.hidePopover()

  return (
    <>
      <button type="button" className={classes.account} popoverTarget="compte">
        <span className={classes.name}>{user.fullName}</span>
        {organization.name === user.fullName ? null : (
          <span className={classes.organization}>{organization.name}</span>
        )}
      </button>
      <div ref={panel} id="compte" popover="auto" className={classes.panel}>
        <p className={classes.email}>{user.email}</p>
        <AccountEntries onClose={close} onHelp={onHelp} />
      </div>
    </>
  )
}

/** The same entries in the menu of the desk and in the sheet of the phone. */
export function AccountEntries({ onClose, onHelp }: { onClose: () => void; onHelp?: () => void }) {
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
