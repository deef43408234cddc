import { Button } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import classes from './todo_list.module.css'

interface DecideProps {
  says: MessageId
  values?: Record<string, string>
  loading: boolean
  onDecide: () => void
}

/** A button of the list: small on the desk, a link on the phone. */
export function Decide({ says, values, loading, onDecide }: DecideProps) {
  return (
    <Button variant="default" className={classes.action} loading={loading} onClick={onDecide}>
      <FormattedMessage id={says} {...(values && { values })} />
    </Button>
  )
}
