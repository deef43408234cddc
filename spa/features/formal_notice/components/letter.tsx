import type { Data } from '@generated/data'
import { legible } from '../../../lib/format.ts'
import { MailHead } from '../../../ui/mail_head.tsx'
import classes from './formal_notice.module.css'

/** The message exactly as it would leave, on a sheet of its own. Set in the language of its reader. */
export function Letter({ letter }: { letter: Data.RelancePreview }) {
  return (
    <article className={classes.sheet} lang="fr">
      <MailHead preview={letter} className={classes.sheetHead} />
      <p className={classes.sheetText}>{legible(letter.text ?? '')}</p>
    </article>
  )
}
