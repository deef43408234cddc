import { Textarea, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import type { Client } from '../api/use_client.ts'
import { useSaveSheet } from '../api/use_save_sheet.ts'
import classes from './client_forms.module.css'
import aside from './client_aside.module.css'

const TYPING_PAUSE_MS = 800

/**
 * Notes save themselves a moment after the last key. When someone else wrote meanwhile, both texts are
 * shown and the person chooses: nothing is lost on the way.
 */
export function NotesField({ client }: { client: Client }) {
  const intl = useIntl()
  const [typed, setTyped] = useState(client.notes)
  const sheet = useSaveSheet(client)
  const nothing = () => undefined
  const saveLater = useDebouncedCallback(
    (notes: string) => sheet.save({ notes }, nothing, nothing),
    { delay: TYPING_PAUSE_MS, flushOnUnmount: true }
  )

  function change(notes: string) {
    setTyped(notes)
    if (!sheet.isConflict) saveLater(notes)
  }

  return (
    <section className={aside.part} aria-labelledby="client-notes">
      <Title order={2} id="client-notes">
        <FormattedMessage id="client.notes" />
      </Title>
      <Textarea
        mt={8}
        aria-labelledby="client-notes"
        autosize
        minRows={3}
        maxLength={4000}
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {sheet.isConflict ? (
        <div role="alert" className={classes.refused}>
          <p>
            <FormattedMessage id="client.notesConflict" />
          </p>
          <blockquote className={classes.theirs}>{client.notes}</blockquote>
          <button
            type="button"
            className={text.link}
            onClick={() => sheet.overwrite({ notes: typed }, nothing, nothing)}
          >
            <FormattedMessage id="client.keepMine" />
          </button>{' '}
          <button
            type="button"
            className={text.link}
            onClick={() => {
              setTyped(client.notes)
              sheet.overwrite({ notes: client.notes }, nothing, nothing)
            }}
          >
            <FormattedMessage id="client.takeTheirs" />
          </button>
        </div>
      ) : (
        <SavedMark client={client} isPending={sheet.isPending} isUnsaved={typed !== client.notes} />
      )}
      {sheet.failure === null ? null : (
        <p role="alert" className={classes.refused}>
          {messageOf(intl, sheet.failure)}
        </p>
      )}
    </section>
  )
}

interface SavedMarkProps {
  client: Client
  isPending: boolean
  isUnsaved: boolean
}

function SavedMark({ client, isPending, isUnsaved }: SavedMarkProps) {
  const format = useFormat()
  if (isPending || isUnsaved) {
    return (
      <p className={classes.hint} role="status">
        <FormattedMessage id="client.saving" />
      </p>
    )
  }
  if (client.notesEdited === null) return null
  return (
    <p className={classes.hint} role="status">
      <FormattedMessage
        id="client.savedBy"
        values={{
          name: client.notesEdited.by ?? '',
          hasName: client.notesEdited.by === null ? 'no' : 'yes',
          day: format.instantDay(client.notesEdited.at),
          time: format.time(client.notesEdited.at),
        }}
      />
    </p>
  )
}
