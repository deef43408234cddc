import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { hasPasskeys, isPasskeyDismissed } from '../../../lib/passkey.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useProve, useProveWithPasskey } from '../api/use_prove.ts'
import { CodeField } from './code_field.tsx'
import { PasswordField } from './credential_fields.tsx'
import { Notice } from './notice.tsx'
import classes from './session_dialog.module.css'

interface ProofDialogProps {
  onProved: () => void
  onCancel: () => void
}

/** Before money or the account itself is touched: the password once more, over the form that asks. */
export default function ProofDialog({ onProved, onCancel }: ProofDialogProps) {
  const intl = useIntl()
  const prove = useProve()
  const touch = useProveWithPasskey()
  const [needsCode, setNeedsCode] = useState(false)
  const form = useForm({ initialValues: { password: '', code: '' } })

  const give = form.onSubmit((values) =>
    prove.mutate(values, {
      onSuccess: onProved,
      onError: (error) => {
        if (failureOf(error).code === 'code_needed') setNeedsCode(true)
      },
    })
  )
  const failure = prove.isError ? failureOf(prove.error) : null
  const touchFailure =
    touch.isError && !isPasskeyDismissed(touch.error) ? failureOf(touch.error) : null
  const shown = failure?.code === 'code_needed' ? null : (failure ?? touchFailure)

  return (
    <Dialog title={intl.formatMessage({ id: 'whoIsThere.title' })} width={420} onClose={onCancel}>
      <form className={classes.form} onSubmit={give}>
        <p className={classes.lead}>
          <FormattedMessage id="whoIsThere.lead" />
        </p>
        {shown === null ? null : <Notice tone="danger">{messageOf(intl, shown)}</Notice>}
        <PasswordField
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        {needsCode ? (
          <CodeField
            isRecovery
            autoFocus
            label={intl.formatMessage({ id: 'whoIsThere.code' })}
            {...form.getInputProps('code')}
          />
        ) : null}
        <div className={classes.buttons}>
          <Button type="submit" loading={prove.isPending}>
            <FormattedMessage id="whoIsThere.submit" />
          </Button>
          {hasPasskeys() ? (
            <Button
              variant="default"
              leftSection={<IconFingerprint size={18} stroke={1.75} aria-hidden="true" />}
              loading={touch.isPending}
              onClick={() => touch.mutate(undefined, { onSuccess: onProved })}
            >
              <FormattedMessage id="signIn.passkey" />
            </Button>
          ) : null}
          <Button variant="default" onClick={onCancel}>
            <FormattedMessage id="whoIsThere.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
