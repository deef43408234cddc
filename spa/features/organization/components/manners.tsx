import { Button, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useMayChangeSettings } from '../../../lib/organization.ts'
import { clockOf, minuteOf, typedMinute } from '../minutes.ts'
import { useSaving } from '../use_saving.ts'
import classes from './organization.module.css'

/** When reminders leave, whether those of one client leave together, and what clients who answer or pay get. */
export function Manners({ organization }: { organization: Data.Organization }) {
  const intl = useIntl()
  const mayChange = useMayChangeSettings()
  const wrong = (typed: string) =>
    minuteOf(typed) === null ? intl.formatMessage({ id: 'field.required' }) : null
  const form = useForm({
    initialValues: {
      windowOpenMinute: clockOf(organization.windowOpenMinute),
      windowCloseMinute: clockOf(organization.windowCloseMinute),
      groupsReminders: organization.groupsReminders,
      thanksClients: organization.thanksClients,
      readsReplies: organization.readsReplies,
    },
    validate: { windowOpenMinute: wrong, windowCloseMinute: wrong },
  })
  const { save, isSaving } = useSaving(form)

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(({ windowOpenMinute, windowCloseMinute, ...switches }) =>
        save({
          windowOpenMinute: typedMinute(windowOpenMinute, organization.windowOpenMinute),
          windowCloseMinute: typedMinute(windowCloseMinute, organization.windowCloseMinute),
          ...switches,
        })
      )}
    >
      <div className={classes.pair}>
        <TextInput
          label={intl.formatMessage({ id: 'organization.windowOpen' })}
          name="windowOpenMinute"
          type="time"
          readOnly={!mayChange}
          {...form.getInputProps('windowOpenMinute')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'organization.windowClose' })}
          name="windowCloseMinute"
          type="time"
          readOnly={!mayChange}
          {...form.getInputProps('windowCloseMinute')}
        />
      </div>
      <Switch
        label={intl.formatMessage({ id: 'organization.groups' })}
        description={intl.formatMessage({ id: 'organization.groupsHint' })}
        disabled={!mayChange}
        {...form.getInputProps('groupsReminders', { type: 'checkbox' })}
      />
      <Switch
        label={intl.formatMessage({ id: 'organization.thanks' })}
        description={intl.formatMessage({ id: 'organization.thanksHint' })}
        disabled={!mayChange}
        {...form.getInputProps('thanksClients', { type: 'checkbox' })}
      />
      {organization.receivesMail ? (
        <Switch
          label={intl.formatMessage({ id: 'organization.replies' })}
          description={intl.formatMessage({ id: 'organization.repliesHint' })}
          disabled={!mayChange}
          {...form.getInputProps('readsReplies', { type: 'checkbox' })}
        />
      ) : null}
      {mayChange ? (
        <Button type="submit" variant="default" loading={isSaving} disabled={!form.isDirty()}>
          <FormattedMessage id="organization.save" />
        </Button>
      ) : null}
    </form>
  )
}
