import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { given, useMayChangeSettings } from '../../../lib/organization.ts'
import { useSaving } from '../use_saving.ts'
import classes from './organization.module.css'

/**
 * Where clients pay. An IBAN never comes back whole: left empty, the one in use stays; another one waits
 * a day, unless whoever changes it gave a second factor.
 */
export function Payment({ organization }: { organization: Data.Organization }) {
  const intl = useIntl()
  const mayChange = useMayChangeSettings()
  const form = useForm({
    initialValues: {
      iban: '',
      accountHolder: organization.accountHolder ?? '',
      paymentLink: organization.paymentLink ?? '',
    },
  })
  const { save, isSaving } = useSaving(form)
  const { ibanLast4 } = organization

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(({ iban, ...rest }) =>
        save({ ...given(rest), ...(iban.trim() === '' ? {} : { iban }) }, () =>
          form.setFieldValue('iban', '')
        )
      )}
    >
      <TextInput
        label={intl.formatMessage({ id: 'organization.iban' })}
        description={
          ibanLast4 === null
            ? intl.formatMessage({ id: 'organization.ibanNone' })
            : intl.formatMessage({ id: 'organization.ibanKnown' }, { last4: ibanLast4 })
        }
        name="iban"
        autoComplete="off"
        spellCheck={false}
        readOnly={!mayChange}
        {...form.getInputProps('iban')}
      />
      <Waiting organization={organization} />
      <TextInput
        label={intl.formatMessage({ id: 'organization.accountHolder' })}
        name="accountHolder"
        readOnly={!mayChange}
        {...form.getInputProps('accountHolder')}
      />
      <TextInput
        label={intl.formatMessage({ id: 'organization.paymentLink' })}
        description={intl.formatMessage({ id: 'organization.paymentLinkHint' })}
        name="paymentLink"
        type="url"
        readOnly={!mayChange}
        {...form.getInputProps('paymentLink')}
      />
      {mayChange ? (
        <Button type="submit" variant="default" loading={isSaving} disabled={!form.isDirty()}>
          <FormattedMessage id="organization.save" />
        </Button>
      ) : null}
    </form>
  )
}

/** The IBAN that is not in use yet, and from when it will be. */
function Waiting({ organization }: { organization: Data.Organization }) {
  const format = useFormat()
  const { pendingIbanFrom: from, pendingIbanLast4: last4 } = organization
  if (from === null) return null
  return (
    <p className={classes.waiting} role="status">
      <FormattedMessage
        id="organization.ibanWaits"
        values={{ last4, day: format.instantDay(from), time: format.time(from) }}
      />
    </p>
  )
}
