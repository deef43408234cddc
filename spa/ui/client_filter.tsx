import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api } from '../lib/api.ts'

interface ClientFilterProps {
  /** id of the client the list is narrowed to */
  value: string | undefined
  onChange: (clientId: string | undefined) => void
  className?: string | undefined
}

/** Narrows a list to one client, found by name on the server; emptied by its cross. */
export function ClientFilter({ value, onChange, className }: ClientFilterProps) {
  const intl = useIntl()
  const [typed, setTyped] = useState('')
  const [searched] = useDebouncedValue(typed, 250)
  const chosen = useQuery({
    ...api.clients.show.queryOptions({ params: { id: value ?? '' } }),
    enabled: value !== undefined,
  })
  const current = value === undefined ? null : { value, label: chosen.data?.data.name ?? '…' }
  const search = searched === current?.label ? '' : searched
  const found = useQuery(
    api.clients.index.queryOptions(
      { query: { limit: 20, ...(search === '' ? {} : { q: search }) } },
      { placeholderData: keepPreviousData }
    )
  )
  const options = (found.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const label = intl.formatMessage({ id: 'filter.client' })

  return (
    <Select
      className={className}
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': intl.formatMessage({ id: 'filter.clearClient' }) }}
      data={
        current && !options.some((option) => option.value === current.value)
          ? [current, ...options]
          : options
      }
      value={value ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={intl.formatMessage({ id: 'filter.noClient' })}
      onChange={(id) => onChange(id ?? undefined)}
    />
  )
}
