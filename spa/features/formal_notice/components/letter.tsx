import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import classes from './formal_notice.module.css'

/** The message exactly as it would leave, on a sheet of its own. Set in the language of its reader. */
export function Letter({ letter }: { letter: Data.Preview }) {
  return (
    <article className={classes.sheet} lang="fr">
      <p className={classes.sheetHead}>
        <FormattedMessage
          id="preview.from"
          values={{ name: <b key="from">{letter.from.name}</b> }}
        />
        <br />
        <FormattedMessage
          id="preview.to"
          values={{ name: <b key="to">{letter.to.map(({ address }) => address).join(', ')}</b> }}
        />
        <br />
        <FormattedMessage
          id="preview.subject"
          values={{ subject: <b key="subject">{letter.subject}</b> }}
        />
      </p>
      <p className={classes.sheetText}>{letter.text}</p>
    </article>
  )
}
