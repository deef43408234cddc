import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { client } from '../../../lib/api.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { hasPasskeys, isPasskeyDismissed, makePasskey } from '../../../lib/passkey.ts'
import { useAccountAct } from '../../../lib/security.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import { RecoveryCodes } from './recovery_codes.tsx'
import classes from './account.module.css'

type Passkey = Data.Security['passkeys'][number]

/** What opens the account without a password: listed, added, taken away. */
export function Passkeys({ passkeys }: { passkeys: Passkey[] }) {
  const intl = useIntl()
  const feedback = useFeedback()
  const [codes, setCodes] = useState<string[] | null>(null)
  const add = useAccountAct(makePasskey)
  const form = useForm({
    initialValues: { name: intl.formatMessage({ id: 'security.passkeyDefaultName' }) },
  })

  return (
    <MarginRow label={<FormattedMessage id="security.passkeys" />}>
      <p className={classes.note}>
        <FormattedMessage id="security.passkeysNote" />
      </p>
      {passkeys.length === 0 ? null : (
        <ul className={classes.list}>
          {passkeys.map((passkey) => (
            <Line key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {hasPasskeys() ? (
        <form
          className={classes.form}
          onSubmit={form.onSubmit(({ name }) =>
            add.mutate(name, {
              onSuccess: ({ data }) => {
                feedback.done('security.passkeyAdded')
                if (data.recoveryCodes.length > 0) setCodes(data.recoveryCodes)
              },
              onError: (error) => {
                if (!isPasskeyDismissed(error)) feedback.failed(error)
              },
            })
          )}
        >
          <TextInput
            className={classes.wide}
            label={intl.formatMessage({ id: 'security.passkeyName' })}
            name="name"
            maxLength={80}
            required
            withAsterisk={false}
            {...form.getInputProps('name')}
          />
          <Button type="submit" variant="default" loading={add.isPending}>
            <FormattedMessage id="security.passkeyAdd" />
          </Button>
        </form>
      ) : (
        <p className={classes.note}>
          <FormattedMessage id="security.passkeysHere" />
        </p>
      )}
      {codes === null ? null : <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </MarginRow>
  )
}

function Line({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const intl = useIntl()
  const format = useFormat()
  const feedback = useFeedback()
  const remove = useAccountAct(() => client.api.me.passkeys.destroy({ params: { passkey_id: id } }))
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <p>{name}</p>
        <p className={text.detail}>
          <FormattedMessage
            id="security.passkeyUsed"
            values={{
              created: format.date(format.dayOf(createdAt)),
              used: lastUsedAt === null ? 'never' : format.date(format.dayOf(lastUsedAt)),
            }}
          />
        </p>
      </div>
      <Button
        variant="subtle"
        aria-label={intl.formatMessage({ id: 'security.passkeyRemove' }, { name })}
        loading={remove.isPending}
        onClick={() =>
          remove.mutate(undefined, {
            onSuccess: () => feedback.done('security.passkeyRemoved'),
            onError: feedback.failed,
          })
        }
      >
        <FormattedMessage id="security.remove" />
      </Button>
    </li>
  )
}
