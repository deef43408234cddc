import { useMediaQuery } from '@mantine/hooks'
import { useIntl } from 'react-intl'
import { useObjectUrl } from '../../../lib/use_object_url.ts'
import { pageUrl } from '../api/use_draft.ts'
import type { Box, DraftPage } from '../types.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useDraftAtHand } from './draft_context.tsx'
import classes from './draft_form.module.css'

const NARROW = '(max-width: 61.99em)'

/** On a narrow screen the page is behind a tab: the line that was read comes to its field. */
export function ReadHere({ name }: { name: string }) {
  const { draft, editor } = useDraftAtHand()
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const field = fieldOf(editor.fields, name)
  const page = draft.pages.find(({ number }) => number === field?.page)
  if (!isNarrow || !field?.box || page === undefined) return null
  return <Crop name={name} box={field.box} page={page} />
}

/** As much of the page around the words as is needed to know them again. */
const AROUND = { x: 0.06, y: 0.008 }

function Crop({ box, page }: { name: string; box: Box; page: DraftPage }) {
  const intl = useIntl()
  const { batchId, draft } = useDraftAtHand()
  const { url } = useObjectUrl(pageUrl(batchId, draft.id, page.number))
  const left = Math.max(0, box.x - AROUND.x)
  const top = Math.max(0, box.y - AROUND.y)
  const width = Math.min(1 - left, Math.max(0.3, box.width + 2 * AROUND.x))
  const height = Math.min(1 - top, box.height + 2 * AROUND.y)
  if (url === undefined) return null

  return (
    <div
      className={classes.crop}
      role="img"
      aria-label={intl.formatMessage({ id: 'imports.readHere' })}
      style={{ aspectRatio: `${width * page.width} / ${height * page.height}` }}
    >
      <img
        src={url}
        alt=""
        style={{
          width: `${100 / width}%`,
          transform: `translate(${-left * 100}%, ${-top * 100}%)`,
        }}
      />
    </div>
  )
}
