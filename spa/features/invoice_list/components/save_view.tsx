import { Button, Popover, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { announce } from '../../../ui/announcer.tsx'
import { useSaveView } from '../api/use_saved_views.ts'
import type { InvoiceSearch } from '../invoice_search.ts'
import classes from './invoices_screen.module.css'

const NAME_LENGTH = 60

/** Keeps the list as it is under a name, as a tab of its own. */
export function SaveView({ search }: { search: InvoiceSearch }) {
  const intl = useIntl()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const save = useSaveView()

  function submit() {
    if (name.trim() === '') return
    save.mutate(
      {
        body: {
          name: name.trim(),
          state: { view: search.vue, search: search.q ?? '', sort: search.tri },
        },
      },
      {
        onSuccess: () => {
          setOpened(false)
          setName('')
          announce(intl.formatMessage({ id: 'views.saved' }, { name: name.trim() }))
        },
      }
    )
  }

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={classes.save} onClick={() => setOpened(!opened)}>
          <IconPlus size={15} stroke={1.75} aria-hidden="true" />
          <FormattedMessage id="views.save" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={intl.formatMessage({ id: 'views.save' })}>
        <form
          className={classes.saveForm}
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <TextInput
            data-autofocus
            label={intl.formatMessage({ id: 'views.name' })}
            description={intl.formatMessage({ id: 'views.nameHint' })}
            maxLength={NAME_LENGTH}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {save.isError ? (
            <Text role="alert" size="sm" c="var(--rb-danger)">
              {messageOf(intl, failureOf(save.error))}
            </Text>
          ) : null}
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            <FormattedMessage id="views.keep" />
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
