import { CloseButton, Fieldset, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { fieldErrors } from '../../../lib/errors.ts'
import { isMailbox } from '../../../lib/mailbox.ts'
import text from '../../../ui/text.module.css'
import type { Client } from '../api/use_client.ts'
import { useSaveSheet } from '../api/use_save_sheet.ts'
import classes from './client_forms.module.css'
import { FormFoot } from './form_foot.tsx'

const MOST = 20

interface ContactValue {
  id?: string
  name: string
  email: string
  role: 'to' | 'cc'
}

/** Whom reminders are written to: added, changed and taken out here, saved together. */
export function ContactsForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const intl = useIntl()
  const sheet = useSaveSheet(client)
  const form = useForm({
    initialValues: {
      contacts: client.contacts.map(({ id, name, email, role }): ContactValue => ({
        id,
        name: name ?? '',
        email,
        role,
      })),
    },
    validate: {
      contacts: {
        email: (typed, { contacts }) => {
          if (!isMailbox(typed)) return intl.formatMessage({ id: 'field.email' })
          const same = contacts.filter(
            ({ email }) => email.trim().toLowerCase() === typed.trim().toLowerCase()
          )
          return same.length > 1 ? intl.formatMessage({ id: 'client.sameEmail' }) : null
        },
      },
    },
  })
  const body = ({ contacts }: typeof form.values) => ({
    contacts: contacts.map(({ name, ...contact }) => ({
      ...contact,
      name: name.trim() === '' ? null : name,
    })),
  })
  const refused = (error: unknown) => form.setErrors(fieldErrors(error))

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => sheet.save(body(values), onClose, refused))}
    >
      {form.values.contacts.map((contact, index) => (
        <Fieldset
          key={contact.id ?? `new-${index}`}
          className={classes.contactFields}
          legend={intl.formatMessage({ id: 'client.contactNumber' }, { number: index + 1 })}
        >
          <CloseButton
            className={classes.remove}
            aria-label={intl.formatMessage({ id: 'client.removeContact' }, { number: index + 1 })}
            onClick={() => form.removeListItem('contacts', index)}
          />
          <TextInput
            type="email"
            label={intl.formatMessage({ id: 'field.emailLabel' })}
            autoComplete="off"
            {...form.getInputProps(`contacts.${index}.email`)}
          />
          <TextInput
            label={intl.formatMessage({ id: 'client.contactName' })}
            autoComplete="off"
            {...form.getInputProps(`contacts.${index}.name`)}
          />
          <NativeSelect
            label={intl.formatMessage({ id: 'client.role' })}
            data={[
              { value: 'to', label: intl.formatMessage({ id: 'client.roleTo' }) },
              { value: 'cc', label: intl.formatMessage({ id: 'client.roleCc' }) },
            ]}
            {...form.getInputProps(`contacts.${index}.role`)}
          />
        </Fieldset>
      ))}
      {form.values.contacts.length < MOST ? (
        <button
          type="button"
          className={text.link}
          onClick={() =>
            form.insertListItem('contacts', {
              name: '',
              email: '',
              role: form.values.contacts.length === 0 ? 'to' : 'cc',
            })
          }
        >
          <FormattedMessage id="client.addContact" />
        </button>
      ) : null}
      <FormFoot
        isPending={sheet.isPending}
        isConflict={sheet.isConflict}
        failure={sheet.failure}
        onCancel={onClose}
        onOverwrite={() => sheet.overwrite(body(form.values), onClose, refused)}
      />
    </form>
  )
}
