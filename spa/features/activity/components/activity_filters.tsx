import { Button, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import { ClientFilter } from '../../../ui/client_filter.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { ACTORS, isNarrowed, TOPICS, type ActivitySearch } from '../activity_search.ts'
import { useInvoiceNumero } from '../api/use_activity.ts'
import classes from './activity_screen.module.css'

interface ActivityFiltersProps {
  search: ActivitySearch
  onSearch: (search: ActivitySearch) => void
}

const TOPIC_LABELS: Record<(typeof TOPICS)[number], MessageId> = {
  reminders: 'activity.reminders',
  notices: 'activity.notices',
  money: 'activity.money',
  invoices: 'activity.invoices',
  stops: 'activity.stops',
  answers: 'activity.answers',
  clients: 'activity.clients',
  account: 'activity.account',
}

const ACTOR_LABELS: Record<(typeof ACTORS)[number], MessageId> = {
  user: 'activity.byUser',
  client: 'activity.byClient',
  system: 'activity.byRubis',
}

/** Kind, who, client, days, and the invoice one came from; all in the address. */
export function ActivityFilters({ search, onSearch }: ActivityFiltersProps) {
  const intl = useIntl()
  const numero = useInvoiceNumero(search.facture)
  const options = <Value extends string>(
    all: MessageId,
    values: readonly Value[],
    labels: Record<Value, MessageId>
  ) => [
    { value: '', label: intl.formatMessage({ id: all }) },
    ...values.map((value) => ({ value, label: intl.formatMessage({ id: labels[value] }) })),
  ]

  return (
    <div
      className={classes.filters}
      role="group"
      aria-label={intl.formatMessage({ id: 'filter.label' })}
    >
      <NativeSelect
        className={classes.filter}
        aria-label={intl.formatMessage({ id: 'activity.topic' })}
        value={search.sujet ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onSearch({ ...search, sujet: TOPICS.find((topic) => topic === value) })
        }
        data={options('activity.allTopics', TOPICS, TOPIC_LABELS)}
      />
      <NativeSelect
        className={classes.filter}
        aria-label={intl.formatMessage({ id: 'activity.actor' })}
        value={search.par ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onSearch({ ...search, par: ACTORS.find((actor) => actor === value) })
        }
        data={options('activity.allActors', ACTORS, ACTOR_LABELS)}
      />
      <ClientFilter
        className={classes.filter}
        value={search.client}
        onChange={(client) => onSearch({ ...search, client })}
      />
      <div className={classes.date}>
        <DateField
          label={intl.formatMessage({ id: 'activity.from' })}
          value={search.du ?? ''}
          onChange={(date) => onSearch({ ...search, du: date === '' ? undefined : date })}
        />
      </div>
      <div className={classes.date}>
        <DateField
          label={intl.formatMessage({ id: 'activity.to' })}
          value={search.au ?? ''}
          onChange={(date) => onSearch({ ...search, au: date === '' ? undefined : date })}
        />
      </div>
      {search.facture === undefined ? null : (
        <Button
          variant="default"
          rightSection={<IconX size={14} aria-hidden="true" />}
          aria-label={intl.formatMessage({ id: 'activity.clearInvoice' })}
          onClick={() => onSearch({ ...search, facture: undefined })}
        >
          {numero.data ?? '…'}
        </Button>
      )}
      {isNarrowed(search) ? (
        <Button variant="subtle" onClick={() => onSearch({})}>
          <FormattedMessage id="state.clearFilters" />
        </Button>
      ) : null}
    </div>
  )
}
