import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useInvoiceDecisions } from '../api/use_invoice_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './invoice_facts.module.css'
import { Refusal } from './dialog.tsx'
import { isMailbox } from '../../../lib/mailbox.ts'

type Client = Data.InvoiceDetail['client']

/** Who reminders are written to, and who gets a copy; theirs for every invoice of this client. */
export function ContactsFact({ client }: { client: Client }) {
  const intl = useIntl()
  const [editing, setEditing] = useState(false)
  const label = intl.formatMessage({ id: 'fact.contacts' })

  if (editing) {
    return (
      <div className={classes.editing}>
        <dt>{label}</dt>
        <dd>
          <ContactsForm client={client} onClose={() => setEditing(false)} />
        </dd>
      </div>
    )
  }
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        <span className={classes.contacts}>
          {client.contacts.length === 0 ? <FormattedMessage id="fact.noContact" /> : null}
          {client.contacts.map(({ id, email, role }) => (
            <span key={id}>
              {role === 'cc' ? (
                <span className={classes.terms}>
                  <FormattedMessage id="fact.copyTo" />{' '}
                </span>
              ) : null}
              {email}
            </span>
          ))}
        </span>
        <button
          type="button"
          className={classes.pencil}
          aria-label={intl.formatMessage({ id: 'fact.edit' }, { label })}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={15} stroke={1.75} aria-hidden="true" />
        </button>
      </dd>
    </div>
  )
}

interface TypedContact {
  id?: string
  name: string | null
  email: string
  role: 'to' | 'cc'
}

function ContactsForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const intl = useIntl()
  const { changeContacts } = useInvoiceDecisions()
  const { done } = useFeedback()
  const form = useForm<{ contacts: TypedContact[] }>({
    initialValues: {
      contacts:
        client.contacts.length > 0
          ? client.contacts.map(({ id, name, email, role }) => ({ id, name, email, role }))
          : [{ name: null, email: '', role: 'to' }],
    },
    validate: {
      contacts: {
        email: (email) => (isMailbox(email) ? null : intl.formatMessage({ id: 'field.email' })),
      },
    },
  })

  const save = form.onSubmit(({ contacts }) =>
    changeContacts.mutate(
      {
        params: { id: client.id },
        body: { contacts: contacts.map((one) => ({ ...one, email: one.email.trim() })) },
      },
      {
        onSuccess: () => {
          onClose()
          done('fact.contactsSaved', { client: client.name })
        },
      }
    )
  )

  return (
    <form className={classes.form} onSubmit={save}>
      {form.values.contacts.map((contact, index) => (
        <div key={contact.id ?? `new-${index}`} className={classes.contactRow}>
          <TextInput
            type="email"
            aria-label={intl.formatMessage({ id: 'field.emailLabel' })}
            autoComplete="off"
            {...form.getInputProps(`contacts.${index}.email`)}
          />
          <NativeSelect
            aria-label={intl.formatMessage({ id: 'fact.role' })}
            data={[
              { value: 'to', label: intl.formatMessage({ id: 'fact.roleTo' }) },
              { value: 'cc', label: intl.formatMessage({ id: 'fact.roleCc' }) },
            ]}
            {...form.getInputProps(`contacts.${index}.role`)}
          />
          <ActionIcon
            variant="subtle"
            size={30}
            aria-label={intl.formatMessage({ id: 'fact.removeContact' })}
            onClick={() => form.removeListItem('contacts', index)}
          >
            <IconX size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <p className={classes.effect}>
        <FormattedMessage id="fact.contactsEffect" values={{ client: client.name }} />
      </p>
      <Refusal error={changeContacts.error} />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" loading={changeContacts.isPending}>
          <FormattedMessage id="fact.save" />
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => form.insertListItem('contacts', { name: null, email: '', role: 'cc' })}
        >
          <FormattedMessage id="fact.addContact" />
        </Button>
      </div>
    </form>
  )
}
