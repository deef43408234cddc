import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { fieldErrors } from '../../../lib/errors.ts'
import type { MessageId } from '../../../lib/i18n.tsx'
import type { Client } from '../api/use_client.ts'
import { useSaveSheet } from '../api/use_save_sheet.ts'
import { KIND_LABELS } from '../client_labels.ts'
import { CLIENT_KINDS } from '../client_search.ts'
import classes from './client_forms.module.css'
import { FormFoot } from './form_foot.tsx'

/** Who they are in law. The numbers are checked by the server, beside their fields. */
export function IdentityForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const intl = useIntl()
  const sheet = useSaveSheet(client)
  const form = useForm({
    initialValues: {
      name: client.name,
      kind: client.kind,
      siren: client.siren ?? '',
      siret: client.siret ?? '',
      vatNumber: client.vatNumber ?? '',
      address: client.address ?? '',
      postalCode: client.postalCode ?? '',
      city: client.city ?? '',
      locale: client.locale,
    },
    validate: {
      name: (typed) => (typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null),
    },
  })

  function body({ kind, locale, name, ...texts }: typeof form.values) {
    const given = Object.fromEntries(
      Object.entries(texts).map(([field, typed]) => [field, typed.trim() === '' ? null : typed])
    )
    return { name, kind, locale, ...given }
  }
  const refused = (error: unknown) => form.setErrors(fieldErrors(error))
  const label = (id: MessageId) => intl.formatMessage({ id })
  const isConsumer = form.values.kind === 'consumer'

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => sheet.save(body(values), onClose, refused))}
    >
      <TextInput
        label={label('client.name')}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <NativeSelect
        label={label('clients.kind')}
        description={label('client.kindHint')}
        data={CLIENT_KINDS.map((kind) => ({ value: kind, label: label(KIND_LABELS[kind]) }))}
        {...form.getInputProps('kind')}
      />
      {isConsumer ? null : (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={label('client.siren')}
              inputMode="numeric"
              autoComplete="off"
              {...form.getInputProps('siren')}
            />
            <TextInput
              label={label('client.siret')}
              inputMode="numeric"
              autoComplete="off"
              {...form.getInputProps('siret')}
            />
          </Group>
          <TextInput
            label={label('client.vat')}
            autoComplete="off"
            {...form.getInputProps('vatNumber')}
          />
        </>
      )}
      <Textarea
        label={label('client.address')}
        autosize
        minRows={2}
        {...form.getInputProps('address')}
      />
      <Group grow align="flex-start">
        <TextInput label={label('client.postalCode')} {...form.getInputProps('postalCode')} />
        <TextInput label={label('client.city')} {...form.getInputProps('city')} />
      </Group>
      <NativeSelect
        label={label('client.language')}
        description={label('client.languageHint')}
        data={[
          { value: 'fr', label: label('client.french') },
          { value: 'en', label: label('client.english') },
        ]}
        {...form.getInputProps('locale')}
      />
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
