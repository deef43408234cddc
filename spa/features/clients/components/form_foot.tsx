import { Button, Group } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import type { Failure } from '../../../lib/errors.ts'
import classes from './client_forms.module.css'

interface FormFootProps {
  isPending: boolean
  isConflict?: boolean
  failure: Failure | null
  onCancel: () => void
  /** Saves over what someone else wrote; offered only once a conflict was told. */
  onOverwrite?: () => void
  saveLabel?: 'client.save' | 'clients.add'
}

/** The end of every form of a sheet: what went wrong, then leave or save. */
export function FormFoot({
  isPending,
  isConflict = false,
  failure,
  onCancel,
  onOverwrite,
  saveLabel = 'client.save',
}: FormFootProps) {
  const intl = useIntl()
  return (
    <>
      {isConflict ? (
        <p role="alert" className={classes.refused}>
          <FormattedMessage id="client.conflict" />
        </p>
      ) : null}
      {failure === null || failure.status === 422 ? null : (
        <p role="alert" className={classes.refused}>
          {messageOf(intl, failure)}
        </p>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          <FormattedMessage id="common.cancel" />
        </Button>
        {isConflict ? (
          <Button loading={isPending} onClick={onOverwrite}>
            <FormattedMessage id="client.overwrite" />
          </Button>
        ) : (
          <Button type="submit" loading={isPending}>
            <FormattedMessage id={saveLabel} />
          </Button>
        )}
      </Group>
    </>
  )
}
