import { Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks'
import { IconDownload, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { exportAddress, useClients } from '../api/use_clients.ts'
import { KIND_LABELS, SORT_LABELS } from '../client_labels.ts'
import { CLIENT_KINDS, CLIENT_SORTS, type ClientSearch } from '../client_search.ts'
import { ClientList } from './client_list.tsx'
import classes from './clients_screen.module.css'
import { NewClientDialog } from './new_client_dialog.tsx'

interface ClientsScreenProps {
  search: ClientSearch
  onSearch: (search: ClientSearch) => void
}

/** Who owes money, how much, and how they pay. Search, filters and order are held by the address. */
export function ClientsScreen({ search, onSearch }: ClientsScreenProps) {
  const intl = useIntl()
  const format = useFormat()
  const clients = useClients(search)
  const [adding, addition] = useDisclosure()
  const title = intl.formatMessage({ id: 'nav.clients' })

  return (
    <MarginPage wide>
      <MarginRow tight as="header">
        <div className={classes.top}>
          <PageHeading title={title}>{title}</PageHeading>
          <Group gap="xs">
            <Button
              component="a"
              variant="default"
              href={exportAddress(search, format.locale)}
              download
              leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
            >
              <FormattedMessage id="clients.exportList" />
            </Button>
            <Button
              leftSection={<IconPlus size={16} stroke={1.9} aria-hidden="true" />}
              onClick={addition.open}
            >
              <FormattedMessage id="clients.add" />
            </Button>
          </Group>
        </div>
        <Filters search={search} onSearch={onSearch} />
      </MarginRow>
      <ClientList query={clients} search={search} onSearch={onSearch} onAdd={addition.open} />
      <NewClientDialog opened={adding} onClose={addition.close} />
    </MarginPage>
  )
}

function Filters({ search, onSearch }: ClientsScreenProps) {
  const intl = useIntl()
  return (
    <div className={classes.tools} role="search">
      <SearchField
        value={search.q ?? ''}
        onChange={(q) => onSearch({ ...search, q: q === '' ? undefined : q })}
      />
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'clients.kind' })}
        value={search.type ?? ''}
        onChange={({ currentTarget }) =>
          onSearch({ ...search, type: CLIENT_KINDS.find((kind) => kind === currentTarget.value) })
        }
        data={[
          { value: '', label: intl.formatMessage({ id: 'clients.anyKind' }) },
          ...CLIENT_KINDS.map((kind) => ({
            value: kind,
            label: intl.formatMessage({ id: KIND_LABELS[kind] }),
          })),
        ]}
      />
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'sort.label' })}
        value={search.tri}
        onChange={({ currentTarget }) =>
          onSearch({
            ...search,
            tri: CLIENT_SORTS.find((sort) => sort === currentTarget.value) ?? 'name',
          })
        }
        data={CLIENT_SORTS.map((sort) => ({
          value: sort,
          label: intl.formatMessage({ id: SORT_LABELS[sort] }),
        }))}
      />
      <Button
        variant={search.retard === undefined ? 'default' : 'light'}
        aria-pressed={search.retard !== undefined}
        onClick={() =>
          onSearch({ ...search, retard: search.retard === undefined ? 'oui' : undefined })
        }
      >
        <FormattedMessage id="clients.onlyLate" />
      </Button>
      <Button
        variant={search.archives === undefined ? 'default' : 'light'}
        aria-pressed={search.archives !== undefined}
        onClick={() =>
          onSearch({ ...search, archives: search.archives === undefined ? 'oui' : undefined })
        }
      >
        <FormattedMessage id="clients.archived" />
      </Button>
    </div>
  )
}

const TYPING_PAUSE_MS = 250

/** Name, address or SIREN; the address of the page follows a quarter of a second after the last key. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const intl = useIntl()
  const [typed, setTyped] = useState(value)
  const publish = useDebouncedCallback(onChange, TYPING_PAUSE_MS)

  function change(next: string) {
    setTyped(next)
    publish(next.trim())
  }

  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={intl.formatMessage({ id: 'clients.search' })}
      placeholder={intl.formatMessage({ id: 'clients.search' })}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={
        typed === '' ? null : (
          <CloseButton
            aria-label={intl.formatMessage({ id: 'invoices.clearSearch' })}
            onClick={() => change('')}
          />
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
