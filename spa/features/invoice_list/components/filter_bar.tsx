import { VisuallyHidden } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import type { ParsedSearch } from '../search_syntax/parse.ts'
import { withCondition, withoutToken } from '../search_syntax/write.ts'
import { ConditionWords } from './condition_words.tsx'
import { FilterMenus } from './filter_menus.tsx'
import classes from './filters.module.css'

interface FilterBarProps {
  search: string
  parsed: ParsedSearch
  onSearch: (search: string) => void
  /** How many are found, and among how many; null while nothing is filtered or known. */
  found: { count: number; capped: boolean; among: number } | null
}

/** What the search asks, as chips one can take away, and menus for who does not want to type. */
export function FilterBar({ search, parsed, onSearch, found }: FilterBarProps) {
  const { locale, integer } = useFormat()
  const chips = parsed.tokens.filter(({ condition }) => condition !== undefined)

  return (
    <div className={classes.bar}>
      {chips.map((token) =>
        token.condition === undefined ? null : (
          <button
            key={token.start}
            type="button"
            className={classes.chip}
            onClick={() => onSearch(withoutToken(search, token))}
          >
            <VisuallyHidden>
              <FormattedMessage id="chip.remove" />
            </VisuallyHidden>
            <ConditionWords condition={token.condition} />
            <IconX size={13} stroke={2} aria-hidden="true" />
          </button>
        )
      )}
      <FilterMenus
        parsed={parsed}
        onChoose={(operator, condition) =>
          onSearch(withCondition(search, operator, condition, locale))
        }
      />
      {search === '' ? null : (
        <button type="button" className={text.link} onClick={() => onSearch('')}>
          <FormattedMessage id="state.clearFilters" />
        </button>
      )}
      <span className={classes.found} role="status">
        {found === null ? null : (
          <FormattedMessage
            id={found.capped ? 'invoices.foundCapped' : 'invoices.found'}
            values={{ count: found.count, among: integer(found.among) }}
          />
        )}
      </span>
    </div>
  )
}
