import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './dialogs.module.css'

const REASONS: readonly MessageId[] = [
  'imports.skip.alreadyHere',
  'imports.skip.alreadyPaid',
  'imports.skip.notAnInvoice',
  'imports.skip.notToChase',
]

/** Why a draft is left aside: one press, or a word of one's own. It can be brought back. */
export function SkipDialog({
  name,
  onSkip,
  onClose,
}: {
  name: string
  onSkip: (reason: string) => void
  onClose: () => void
}) {
  const intl = useIntl()
  const [other, setOther] = useState('')

  return (
    <Dialog
      title={<FormattedMessage id="imports.skip.title" values={{ name }} />}
      width={440}
      onClose={onClose}
    >
      <div className={classes.body}>
        <p className={classes.lead}>
          <FormattedMessage id="imports.skip.effect" />
        </p>
        <div className={classes.choices}>
          {REASONS.map((id, index) => (
            <Button
              key={id}
              variant="default"
              justify="start"
              data-autofocus={index === 0 || undefined}
              onClick={() => onSkip(intl.formatMessage({ id }))}
            >
              <FormattedMessage id={id} />
            </Button>
          ))}
        </div>
        <form
          className={classes.other}
          onSubmit={(event) => {
            event.preventDefault()
            if (other.trim() !== '') onSkip(other.trim())
          }}
        >
          <TextInput
            label={intl.formatMessage({ id: 'imports.skip.other' })}
            maxLength={200}
            value={other}
            onChange={({ currentTarget }) => setOther(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={other.trim() === ''}>
            <FormattedMessage id="imports.skip" />
          </Button>
        </form>
      </div>
    </Dialog>
  )
}
