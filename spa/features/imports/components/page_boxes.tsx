import { Fragment } from 'react'
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
      <Fragment key={name}>
        <button
          type="button"
          tabIndex={-1}
          className={classes.box}
          data-sureness={sureness}
          data-focused={isFocused || undefined}
          style={placeOf(box)}
          aria-label={intl.formatMessage({ id: 'imports.goToField' }, { name: label })}
          onClick={() => onPick(name)}
        />
        {isFocused ? (
          <span className={classes.flag} data-sureness={sureness} style={flagPlace(box)}>
            {label}
            {sureness === 'doubtful' ? (
              <>
                {' · '}
                <FormattedMessage id="imports.toCheckShort" />
              </>
            ) : null}
          </span>
        ) : null}
      </Fragment>
    )
  })
}

const percent = (part: number) => `${part * 100}%`

function placeOf({ x, y, width, height }: Box) {
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) }
}

/** Over the place it names, and turned inwards near the right edge of the page. */
function flagPlace({ x, y, width }: Box) {
  const isAtRight = x + width > 0.7
  return {
    bottom: percent(1 - y),
    ...(isAtRight ? { right: percent(1 - x - width) } : { left: percent(x) }),
  }
}
