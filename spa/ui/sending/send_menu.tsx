import { lazy, Suspense } from 'react'
import type { Upcoming } from './upcoming.ts'
import classes from './sending.module.css'

const SendMenuEntries = lazy(() => import('./send_menu_entries.tsx'))

/**
 * Postpone, skip, rewrite or send one reminder, from the line where it is read. Menus and dialogs weigh
 * more than the line itself: it is drawn before they are here, with their place kept.
 */
export function SendMenu({ upcoming }: { upcoming: Upcoming }) {
  return (
    <Suspense fallback={<span className={classes.place} />}>
      <SendMenuEntries upcoming={upcoming} />
    </Suspense>
  )
}
