import { lazy, Suspense, useRef, useState } from 'react'
import { useMe } from '../../lib/me.ts'
import classes from './account.module.css'

const AccountEntries = lazy(() => import('./account_entries.tsx'))

/** Who is signed in; opens on their account, their preferences, the keyboard and the way out. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { user, organization } = useMe()
  const panel = useRef<HTMLDivElement>(null)
  const [wasOpened, setWasOpened] = useState(false)
  const close = () => panel.current?.hidePopover()

  return (
    <>
      <button type="button" className={classes.account} popoverTarget="compte">
        <span className={classes.name}>{user.fullName}</span>
        {organization.name === user.fullName ? null : (
          <span className={classes.organization}>{organization.name}</span>
        )}
      </button>
      <div
        ref={panel}
        id="compte"
        popover="auto"
        className={classes.panel}
        onToggle={() => setWasOpened(true)}
      >
        <p className={classes.email}>{user.email}</p>
        {wasOpened ? (
          <Suspense>
            <AccountEntries onClose={close} onHelp={onHelp} />
          </Suspense>
        ) : null}
      </div>
    </>
  )
}
