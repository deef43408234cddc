import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './entrance.module.css'

/** One sentence above a form: why the person is here, or why the form was refused. */
export function Notice({
  tone = 'info',
  children,
}: {
  tone?: 'info' | 'danger'
  children: ReactNode
}) {
  const NoticeIcon = tone === 'danger' ? IconAlertTriangle : IconInfoCircle
  return (
    <p className={classes.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <NoticeIcon size={17} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
