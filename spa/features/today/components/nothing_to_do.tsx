import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import classes from './todo_list.module.css'

/** « Rien à faire. Prochaine relance mardi à 9 h. »: the rest is Rubis' business. */
export function NothingToDo({ nextSendAt }: { nextSendAt: string | null }) {
  const format = useFormat()
  return (
    <p className={classes.nothing}>
      {nextSendAt === null ? (
        <FormattedMessage id="today.nothingAtAll" />
      ) : (
        <FormattedMessage
          id="today.nothingToDo"
          values={{ day: format.instantDay(nextSendAt), time: format.time(nextSendAt) }}
        />
      )}
    </p>
  )
}
