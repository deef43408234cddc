import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type TagTone = 'neutral' | 'info' | 'paid' | 'late' | 'danger'

/** A state, said three times: by an icon, by a word and by a colour. Never by colour alone. */
export function Tag({
  tone,
  icon: TagIcon,
  children,
}: {
  tone: TagTone
  icon: Icon
  children: ReactNode
}) {
  return (
    <span className={classes.tag} data-tone={tone}>
      <TagIcon size={14} stroke={1.9} aria-hidden="true" />
      {children}
    </span>
  )
}
