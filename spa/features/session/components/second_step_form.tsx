import { Button, Checkbox } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useGiveCode } from '../api/use_give_code.ts'
import { CodeField } from './code_field.tsx'
import { Notice } from './notice.tsx'
import { PasskeyButton } from './passkey_button.tsx'
import classes from './entrance.module.css'

/** After the password: a code of the application, one from paper, or a passkey. */
export function SecondStepForm({ onEntered }: { onEntered: (me: Data.Me) => void }) {
  const intl = useIntl()
  const give = useGiveCode()
  const [isRecovery, setRecovery] = useState(false)
  const form = useForm({ initialValues: { code: '', rememberDevice: false } })

  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit((values) =>
        give.mutate(values, { onSuccess: ({ data }) => onEntered(data) })
      )}
    >
      {give.isError ? (
        <Notice tone="danger">{messageOf(intl, failureOf(give.error))}</Notice>
      ) : null}
      <CodeField
        key={isRecovery ? 'recovery' : 'app'}
        isRecovery={isRecovery}
        data-autofocus
        label={intl.formatMessage({
          id: isRecovery ? 'secondStep.recoveryCode' : 'secondStep.code',
        })}
        description={intl.formatMessage({
          id: isRecovery ? 'secondStep.recoveryLead' : 'secondStep.lead',
        })}
        {...form.getInputProps('code')}
      />
      <Checkbox
        label={intl.formatMessage({ id: 'secondStep.rememberDevice' })}
        {...form.getInputProps('rememberDevice', { type: 'checkbox' })}
      />
      <Button type="submit" size="md" loading={give.isPending}>
        <FormattedMessage id="secondStep.submit" />
      </Button>
      <PasskeyButton remember={false} onEntered={onEntered} />
      <Button
        variant="subtle"
        onClick={() => {
          form.setFieldValue('code', '')
          setRecovery(!isRecovery)
        }}
      >
        <FormattedMessage id={isRecovery ? 'secondStep.useApp' : 'secondStep.useRecovery'} />
      </Button>
    </form>
  )
}
