import type { ReactNode } from 'react'
import { Drop } from '../../../ui/drop.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import classes from './entrance.module.css'

/** The page before the door: the margin line, the name, one form. */
export function Entrance({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={classes.page}>
      <div className={classes.margin}>
        <Drop width={24} />
      </div>
      <main className={classes.content}>
        <p className={classes.brand}>rubis</p>
        <PageHeading title={title}>{title}</PageHeading>
        {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  )
}
