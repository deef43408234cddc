import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArchive, IconArrowMerge, IconDots, IconRestore, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { showDone, showFailure, showUndo } from '../../../ui/undo_toast.tsx'
import { useRemoveClient, useUpdateClient, type Client } from '../api/use_client.ts'
import { MergeDialog } from './merge_dialog.tsx'

/** What is done seldom: merge, archive, delete what was never used. */
export function ClientMenu({ client }: { client: Client }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const update = useUpdateClient(client.id)
  const remove = useRemoveClient()
  const [merging, merge] = useDisclosure()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  const onError = (error: unknown) => showFailure(messageOf(intl, failureOf(error)), closeLabel)
  const isUnused = client.figures.invoiceCount === 0 && client.merges.length === 0

  function setArchived(archived: boolean) {
    update.mutate(
      { params: { id: client.id }, body: { archived } },
      {
        onSuccess: () =>
          archived
            ? showUndo({
                closeLabel,
                message: intl.formatMessage({ id: 'client.archived' }, { name: client.name }),
                onUndo: () => setArchived(false),
              })
            : showDone(intl.formatMessage({ id: 'client.restored' }), closeLabel),
        onError,
      }
    )
  }

  function deleteForGood() {
    remove.mutate(
      { params: { id: client.id } },
      {
        onSuccess: () => {
          showDone(intl.formatMessage({ id: 'client.deleted' }, { name: client.name }), closeLabel)
          void navigate({ to: '/clients' })
        },
        onError,
      }
    )
  }

  return (
    <>
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={intl.formatMessage({ id: 'client.moreActions' })}
          >
            <IconDots size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {client.mergedInto === null ? (
            <Menu.Item
              leftSection={<IconArrowMerge size={16} aria-hidden="true" />}
              onClick={merge.open}
            >
              <FormattedMessage id="client.merge" />
            </Menu.Item>
          ) : null}
          {client.archivedAt === null ? (
            <Menu.Item
              leftSection={<IconArchive size={16} aria-hidden="true" />}
              onClick={() => setArchived(true)}
            >
              <FormattedMessage id="client.archive" />
            </Menu.Item>
          ) : client.mergedInto === null ? (
            <Menu.Item
              leftSection={<IconRestore size={16} aria-hidden="true" />}
              onClick={() => setArchived(false)}
            >
              <FormattedMessage id="client.restore" />
            </Menu.Item>
          ) : null}
          {isUnused ? (
            <Menu.Item
              color="brique"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={deleteForGood}
            >
              <FormattedMessage id="client.delete" />
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <MergeDialog client={client} opened={merging} onClose={merge.close} />
    </>
  )
}
