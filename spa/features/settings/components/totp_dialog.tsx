import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import encodeQR from 'qr'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useAccountAct } from '../../../lib/security.ts'
import { CopyButton } from '../../../ui/copy_button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import text from '../../../ui/text.module.css'
import classes from './account.module.css'

interface TotpDialogProps {
  proposal: { secret: string; uri: string }
  onClose: () => void
  onConfirmed: (recoveryCodes: string[]) => void
}

/** The secret as a picture and in letters; a first code of it switches the second factor on. */
export function TotpDialog({ proposal, onClose, onConfirmed }: TotpDialogProps) {
  const intl = useIntl()
  const form = useForm({ initialValues: { code: '' } })
  const confirm = useAccountAct((body: { code: string }) =>
    client.api.me.totp.confirmation.store({ body })
  )

  return (
    <Dialog title={intl.formatMessage({ id: 'security.totp' })} width={440} onClose={onClose}>
      <form
        className={classes.dialog}
        onSubmit={form.onSubmit((values) =>
          confirm.mutate(values, {
            onSuccess: ({ data }) => onConfirmed(data.recoveryCodes),
            onError: (error) => form.setErrors({ code: messageOf(intl, failureOf(error)) }),
          })
        )}
      >
        <p>
          <FormattedMessage id="security.totpScan" />
        </p>
        <div
          className={classes.qr}
          role="img"
          aria-label={intl.formatMessage({ id: 'security.totpQr' })}
          // Drawn by ourselves from modules that are black or white: no text of anybody's is in it.
          dangerouslySetInnerHTML={{ __html: encodeQR(proposal.uri, 'svg', { ecc: 'medium' }) }}
        />
        <div>
          <p className={text.detail}>
            <FormattedMessage id="security.totpSecret" />
          </p>
          <p className={classes.secret}>{proposal.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          <CopyButton text={proposal.secret} say="security.copySecret" />
        </div>
        <TextInput
          className={classes.wide}
          data-autofocus
          label={intl.formatMessage({ id: 'security.totpCode' })}
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={7}
          required
          withAsterisk={false}
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={confirm.isPending}>
          <FormattedMessage id="security.totpConfirm" />
        </Button>
      </form>
    </Dialog>
  )
}
