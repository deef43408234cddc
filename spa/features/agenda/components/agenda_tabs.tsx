import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { AgendaSearch, AgendaTab } from '../agenda_search.ts'
import { AGENDA_TABS } from '../agenda_search.ts'
import { TAB_LABELS } from '../tab_labels.ts'
import classes from './agenda_screen.module.css'

interface AgendaTabsProps {
  search: AgendaSearch
  counts: Record<(typeof AGENDA_TABS)[AgendaTab], number> | undefined
}

/** The server counts as far as this; it means that many or more. */
const CAP = 500

const TABS = Object.keys(AGENDA_TABS) as AgendaTab[]

/** Links, not tabs: each is an address that can be shared and gone back from. */
export function AgendaTabs({ search, counts }: AgendaTabsProps) {
  const intl = useIntl()
  return (
    <nav className={classes.tabs} aria-label={intl.formatMessage({ id: 'agenda.tabs' })}>
      {TABS.map((tab) => {
        // The calendar shows what « À venir » counts.
        const count = tab === 'calendrier' ? undefined : counts?.[AGENDA_TABS[tab]]
        return (
          <Link
            key={tab}
            to="/relances"
            search={{ ...search, vue: tab, etat: undefined, jour: undefined }}
            className={classes.tab}
            aria-current={search.vue === tab ? 'page' : undefined}
          >
            <FormattedMessage id={TAB_LABELS[tab]} />
            {count === undefined ? null : (
              <span
                className={classes.count}
                data-due={(tab === 'a_traiter' && count > 0) || undefined}
              >
                <FormattedMessage
                  id="agenda.count"
                  values={{ count, capped: count >= CAP ? 'yes' : 'no' }}
                />
              </span>
            )}
          </Link>
        )
      })}
    </nav>
  )
}
