import { Button, Group, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { showFailure, showUndo } from '../../../ui/undo_toast.tsx'
import {
  useClientsNamed,
  useMergeClient,
  useMergePreview,
  useUndoMerge,
  type Client,
} from '../api/use_client.ts'
import classes from './client_forms.module.css'

interface MergeDialogProps {
  client: Client
  opened: boolean
  onClose: () => void
}

/** Chooses the other sheet, says what moves, then merges. It can be taken back from the sheet. */
export function MergeDialog({ client, opened, onClose }: MergeDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'client.mergeTitle' }, { name: client.name })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <MergeForm client={client} onClose={onClose} />
    </Modal>
  )
}

function MergeForm({ client, onClose }: Omit<MergeDialogProps, 'opened'>) {
  const intl = useIntl()
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState(client.lookalikes[0]?.id ?? '')
  const found = useClientsNamed(typed)
  const merge = useMergeClient()
  const undo = useUndoMerge()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  const names = new Map([
    ...client.lookalikes.map(({ id, name }) => [id, name] as const),
    ...(found.data?.data ?? []).map(({ id, name }) => [id, name] as const),
  ])
  names.delete(client.id)

  function mergeNow() {
    merge.mutate(
      { params: { client_id: client.id }, body: { clientId: other } },
      {
        onSuccess: ({ data }) => {
          onClose()
          const [last] = data.merges
          showUndo({
            closeLabel,
            message: intl.formatMessage({ id: 'client.merged' }, { name: client.name }),
            onUndo: () =>
              last &&
              undo.mutate(
                { params: { id: last.id } },
                { onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel) }
              ),
          })
        },
      }
    )
  }

  return (
    <div className={classes.form}>
      <Select
        label={intl.formatMessage({ id: 'client.mergeOther' })}
        description={intl.formatMessage({ id: 'client.mergeOtherHint' })}
        searchable
        data={[...names].map(([value, label]) => ({ value, label }))}
        value={other === '' ? null : other}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={intl.formatMessage({ id: 'client.noOther' })}
        onChange={(id) => setOther(id ?? '')}
      />
      <MergeFacts client={client} otherId={other} />
      {merge.isError ? (
        <p role="alert" className={classes.refused}>
          {messageOf(intl, failureOf(merge.error))}
        </p>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button disabled={other === ''} loading={merge.isPending} onClick={mergeNow}>
          <FormattedMessage id="client.mergeNow" />
        </Button>
      </Group>
    </div>
  )
}

function MergeFacts({ client, otherId }: { client: Client; otherId: string }) {
  const intl = useIntl()
  const format = useFormat()
  const preview = useMergePreview(client.id, otherId)
  if (otherId === '' || preview.data === undefined) {
    return preview.isError ? (
      <p role="alert" className={classes.refused}>
        {messageOf(intl, failureOf(preview.error))}
      </p>
    ) : null
  }
  const {
    merged,
    invoiceCount,
    openCount,
    openCents,
    contacts,
    holdCount,
    filled,
    differentKinds,
  } = preview.data.data
  return (
    <div aria-live="polite">
      <ul className={classes.facts}>
        <li>
          <FormattedMessage
            id="client.mergeInvoices"
            values={{ count: invoiceCount, open: openCount, amount: format.amount(openCents) }}
          />
        </li>
        {contacts.length > 0 ? (
          <li>
            <FormattedMessage
              id="client.mergeContacts"
              values={{ emails: contacts.map(({ email }) => email).join(', ') }}
            />
          </li>
        ) : null}
        {filled.length > 0 ? (
          <li>
            <FormattedMessage id="client.mergeFilled" values={{ count: filled.length }} />
          </li>
        ) : null}
        {holdCount > 0 ? (
          <li>
            <FormattedMessage id="client.mergeHolds" />
          </li>
        ) : null}
      </ul>
      {differentKinds ? (
        <p className={classes.refused}>
          <FormattedMessage id="client.mergeKinds" />
        </p>
      ) : null}
      <p className={classes.hint}>
        <FormattedMessage id="client.mergeAfter" values={{ name: merged.name }} />
      </p>
    </div>
  )
}
