import { Button, NativeSelect } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { toneLabel } from '../../../ui/status_tag.tsx'
import { ClientFilter } from '../../../ui/client_filter.tsx'
import { AGENDA_TONES, isNarrowed, TAB_STATUSES, type AgendaSearch } from '../agenda_search.ts'
import { usePlans } from '../api/use_agenda.ts'
import { STATUS_LABELS } from '../tab_labels.ts'
import classes from './agenda_screen.module.css'

interface AgendaFiltersProps {
  search: AgendaSearch
  onSearch: (search: AgendaSearch) => void
}

/** Tone, state, client and plan; all in the address. */
export function AgendaFilters({ search, onSearch }: AgendaFiltersProps) {
  const intl = useIntl()
  const plans = usePlans()
  const statuses = TAB_STATUSES[search.vue]

  return (
    <div
      className={classes.filters}
      role="group"
      aria-label={intl.formatMessage({ id: 'filter.label' })}
    >
      <NativeSelect
        className={classes.filter}
        aria-label={intl.formatMessage({ id: 'filter.tone' })}
        value={search.ton ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onSearch({ ...search, ton: AGENDA_TONES.find((tone) => tone === value) })
        }
        data={[
          { value: '', label: intl.formatMessage({ id: 'filter.allTones' }) },
          ...AGENDA_TONES.map((tone) => ({
            value: tone,
            label: intl.formatMessage({ id: toneLabel(tone) }),
          })),
        ]}
      />
      {statuses.length === 0 ? null : (
        <NativeSelect
          className={classes.filter}
          aria-label={intl.formatMessage({ id: 'agenda.byStatus' })}
          value={search.etat ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onSearch({ ...search, etat: statuses.find((status) => status === value) })
          }
          data={[
            { value: '', label: intl.formatMessage({ id: 'filter.allStatuses' }) },
            ...statuses.map((status) => ({
              value: status,
              label: intl.formatMessage({ id: STATUS_LABELS[status] }),
            })),
          ]}
        />
      )}
      <ClientFilter
        className={classes.filter}
        value={search.client}
        onChange={(client) => onSearch({ ...search, client })}
      />
      <NativeSelect
        className={classes.filter}
        aria-label={intl.formatMessage({ id: 'agenda.byPlan' })}
        value={search.plan ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onSearch({ ...search, plan: value === '' ? undefined : value })
        }
        data={[
          { value: '', label: intl.formatMessage({ id: 'filter.allPlans' }) },
          ...(plans.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {isNarrowed(search) ? (
        <Button variant="subtle" onClick={() => onSearch({ vue: search.vue })}>
          <FormattedMessage id="state.clearFilters" />
        </Button>
      ) : null}
    </div>
  )
}
