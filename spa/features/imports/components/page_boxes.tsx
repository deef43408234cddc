import { FormattedMessage, useIntl } from 'react-intl'
import { surenessOf } from '../doubts.ts'
import { FIELD_LABELS } from '../field_labels.ts'
import type { Box } from '../types.ts'
import type { DraftEditor } from '../use_draft_editor.ts'
import classes from './page_viewer.module.css'

interface PageBoxesProps {
  page: number
  fields: DraftEditor['fields']
  focused: string | null
  onPick: (name: string) => void
}

/**
 * Where each value was read on this page. Pointing at one goes to its field; by keyboard the fields
 * themselves lead here, so that these take no place in the order of Tab.
 */
export function PageBoxes({ page, fields, focused, onPick }: PageBoxesProps) {
  const intl = useIntl()
  const boxes = Object.entries(fields).flatMap(([name, field]) =>
    field?.box && field.page === page && FIELD_LABELS[name] ? [{ name, field, box: field.box }] : []
  )

  return boxes.map(({ name, field, box }) => {
    const sureness = surenessOf(name, field)
    const isFocused = name === focused
    const label = intl.formatMessage({ id: FIELD_LABELS[name] ?? 'fact.client' })
    return (
      <button
        key={name}
        type="button"
        tabIndex={-1}
        className={classes.box}
        data-sureness={sureness}
        data-focused={isFocused || undefined}
        style={placeOf(box)}
        aria-label={intl.formatMessage({ id: 'imports.goToField' }, { name: label })}
        onClick={() => onPick(name)}
      >
        {isFocused ? (
          <span className={classes.flag} data-side={box.x + box.width > 0.7 ? 'left' : 'right'}>
            {label}
            {sureness === 'doubtful' ? (
              <>
                {' · '}
                <FormattedMessage id="imports.toCheckShort" />
              </>
            ) : null}
          </span>
        ) : null}
      </button>
    )
  })
}

const percent = (part: number) => `${part * 100}%`

function placeOf({ x, y, width, height }: Box) {
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) }
}
