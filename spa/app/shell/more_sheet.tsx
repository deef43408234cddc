import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useMe } from '../../lib/me.ts'
import { Dialog } from '../../ui/dialog.tsx'
import AccountEntries from './account_entries.tsx'
import { destinations, phoneGesture } from './destinations.ts'
import classes from './more_sheet.module.css'
import account from './account.module.css'

/** Everything that has no room in the thumb's bar. */
export default function MoreSheet({ onClose }: { onClose: () => void }) {
  const { user, organization } = useMe()
  const others = destinations.filter(({ to, isInBar }) => !isInBar && to !== phoneGesture.to)

  return (
    <Dialog title={organization.name} place="sheet" onClose={onClose}>
      <div className={classes.content}>
        {others.length === 0 ? null : (
          <ul className={`${account.entries} ${classes.places}`}>
            {others.map(({ to, label, icon: PlaceIcon }) => (
              <li key={to}>
                <Link to={to} className={account.entry} onClick={onClose}>
                  <PlaceIcon size={18} stroke={1.75} aria-hidden="true" />
                  <FormattedMessage id={label} />
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p className={classes.person}>{user.email}</p>
        <AccountEntries onClose={onClose} />
      </div>
    </Dialog>
  )
}
