import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useClientSearch } from '../api/use_client_search.ts'
import type { ClientMatch } from '../types.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useDraftAtHand } from './draft_context.tsx'
import { FieldLine } from './field_line.tsx'
import classes from './draft_form.module.css'

/** The last line of the list: the client that is on the page and not yet among ours. */
const NEW = 'new'
const PAUSE_MS = 250
/** From here on two names are the same name. */
const SAME_NAME = 0.97

interface Known {
  id: string
  name: string
}

/** Whose invoice it is: one of ours, with the reason why we think so, or a new one made with it. */
export function ClientLine() {
  const intl = useIntl()
  const { draft, editor, errors } = useDraftAtHand()
  const chosen = fieldOf(editor.fields, 'clientId')?.value ?? null
  const readName = String(fieldOf(editor.fields, 'clientName')?.value ?? '')
  const [searched, setSearched] = useState('')
  const [settled] = useDebouncedValue(searched, PAUSE_MS)
  const found = useClientSearch(settled)

  const suggested = unique(
    [draft.clientMatch, ...draft.clientCandidates]
      .filter((match) => match !== null)
      .map(({ clientId, name }): Known => ({ id: clientId, name }))
  )
  const known = unique([...suggested, ...(found.data?.data ?? [])])
  const newLabel =
    readName === ''
      ? intl.formatMessage({ id: 'newInvoice.newClient' })
      : intl.formatMessage({ id: 'newInvoice.createClient' }, { name: readName })

  return (
    <FieldLine name="clientId">
      <Select
        label={intl.formatMessage({ id: 'fact.client' })}
        description={<MatchNote match={draft.clientMatch} chosen={chosen} />}
        data={[
          ...suggested.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: newLabel },
          ...known.slice(suggested.length).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen === null ? NEW : String(chosen)}
        allowDeselect={false}
        searchable
        onSearchChange={(typed) => {
          const isAName = known.some(({ name }) => name === typed) || typed === newLabel
          setSearched(isAName ? '' : typed)
        }}
        filter={({ options }) => options}
        error={errors.clientId}
        onChange={(id) => {
          if (id !== null) editor.edit({ clientId: id === NEW ? null : id })
        }}
      />
    </FieldLine>
  )
}

function unique(clients: Known[]) {
  return clients.filter(({ id }, index) => clients.findIndex((one) => one.id === id) === index)
}

const REASONS: Record<ClientMatch['reason'], MessageId> = {
  siren: 'imports.match.siren',
  email: 'imports.match.email',
  name: 'imports.match.name',
}

/** Why this client; or, when another is chosen, whom we would have thought of. */
function MatchNote({ match, chosen }: { match: ClientMatch | null; chosen: unknown }) {
  const { editor } = useDraftAtHand()
  if (match === null) return chosen === null ? <FormattedMessage id="imports.match.none" /> : null
  const isAlike = match.reason === 'name' && match.score < SAME_NAME
  const reason = <FormattedMessage id={isAlike ? 'imports.match.alike' : REASONS[match.reason]} />
  if (chosen === match.clientId) return reason
  return (
    <button
      type="button"
      className={classes.suggestion}
      onClick={() => editor.edit({ clientId: match.clientId })}
    >
      <FormattedMessage id="imports.match.suggest" values={{ name: match.name, reason }} />
    </button>
  )
}
