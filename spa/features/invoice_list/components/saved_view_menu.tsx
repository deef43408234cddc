import { Button, Menu, Modal, Text, TextInput } from '@mantine/core'
import { IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { showFailure, showUndo } from '../../../ui/undo_toast.tsx'
import { useDeleteView, useRenameView, useSaveView } from '../api/use_saved_views.ts'
import { invoiceSearch } from '../invoice_search.ts'
import classes from './invoices_screen.module.css'

/** Renames a saved view, or deletes it; a deletion is taken back in its place. */
export function SavedViewMenu({ view }: { view: Data.SavedView }) {
  const intl = useIntl()
  const [isRenaming, setIsRenaming] = useState(false)
  const remove = useDeleteView()
  const restore = useSaveView()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  const fail = (error: unknown) => showFailure(messageOf(intl, failureOf(error)), closeLabel)

  function takeBack() {
    const { vue, tri } = invoiceSearch.parse({ vue: view.state.view, tri: view.state.sort })
    restore.mutate(
      {
        body: {
          name: view.name,
          position: view.position,
          state: { view: vue, search: view.state.search, sort: tri },
        },
      },
      { onError: fail }
    )
  }

  function destroy() {
    remove.mutate(
      { params: { id: view.id } },
      {
        onSuccess: () =>
          showUndo({
            closeLabel,
            message: intl.formatMessage({ id: 'views.deleted' }, { name: view.name }),
            onUndo: takeBack,
          }),
        onError: fail,
      }
    )
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button
            type="button"
            className={classes.viewMenu}
            aria-label={intl.formatMessage({ id: 'views.menu' }, { name: view.name })}
          >
            <IconDotsVertical size={15} stroke={1.75} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={15} stroke={1.75} aria-hidden="true" />}
            onClick={() => setIsRenaming(true)}
          >
            <FormattedMessage id="views.rename" />
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={15} stroke={1.75} aria-hidden="true" />}
            onClick={destroy}
          >
            <FormattedMessage id="views.delete" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isRenaming}
        onClose={() => setIsRenaming(false)}
        title={intl.formatMessage({ id: 'views.renameTitle' }, { name: view.name })}
        closeButtonProps={{ 'aria-label': closeLabel }}
      >
        <RenameForm view={view} onDone={() => setIsRenaming(false)} />
      </Modal>
    </>
  )
}

function RenameForm({ view, onDone }: { view: Data.SavedView; onDone: () => void }) {
  const intl = useIntl()
  const [name, setName] = useState(view.name)
  const rename = useRenameView()
  return (
    <form
      className={classes.saveForm}
      onSubmit={(event) => {
        event.preventDefault()
        rename.mutate(
          { params: { id: view.id }, body: { name: name.trim() } },
          { onSuccess: onDone }
        )
      }}
    >
      <TextInput
        data-autofocus
        label={intl.formatMessage({ id: 'views.name' })}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {rename.isError ? (
        <Text role="alert" size="sm" c="var(--rb-danger)">
          {messageOf(intl, failureOf(rename.error))}
        </Text>
      ) : null}
      <Button type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
        <FormattedMessage id="views.rename" />
      </Button>
    </form>
  )
}
