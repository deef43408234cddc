import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import text from '../../../ui/text.module.css'
import { fieldsOfForm, surenessOf } from '../doubts.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useDraftAtHand } from './draft_context.tsx'
import classes from './draft_form.module.css'

/** Whose invoice it is, how sure the whole is, and whether what was typed is safe. */
export function DraftHead({ fileName, asked }: { fileName: string; asked: readonly string[] }) {
  const { draft, editor } = useDraftAtHand()
  const name = fieldOf(editor.fields, 'clientName')?.value
  const open = asked.filter((field) => surenessOf(field, fieldOf(editor.fields, field)) !== 'sure')
  const sure = fieldsOfForm(editor.fields).length - open.length

  return (
    <header className={classes.head}>
      <div>
        <h2 id="piece" className={classes.title}>
          {name ? String(name) : fileName}
        </h2>
        <p className={text.detail}>
          <FormattedMessage
            id="imports.summary"
            values={{ pages: draft.pages.length, sure, open: open.length }}
          />
        </p>
      </div>
      <Saving />
    </header>
  )
}

const LOOKS = {
  saved: { icon: IconCheck, label: 'imports.saved' },
  waiting: { icon: IconLoader2, label: 'imports.saving' },
  saving: { icon: IconLoader2, label: 'imports.saving' },
  failed: { icon: IconAlertTriangle, label: 'imports.saveFailed' },
} as const

function Saving() {
  const { editor } = useDraftAtHand()
  const { status } = editor.saving
  const { icon: StatusIcon, label } = LOOKS[status]
  return (
    <div className={classes.saving} data-status={status} role="status">
      <StatusIcon size={15} stroke={1.9} aria-hidden="true" />
      <FormattedMessage id={label} />
      {status === 'failed' ? (
        <button
          type="button"
          className={text.link}
          onClick={() => void editor.flush().catch(() => undefined)}
        >
          <FormattedMessage id="state.retry" />
        </button>
      ) : null}
    </div>
  )
}
