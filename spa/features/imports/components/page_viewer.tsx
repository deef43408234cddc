import { Skeleton } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconMinus,
  IconPlus,
  type Icon,
} from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useObjectUrl } from '../../../lib/use_object_url.ts'
import text from '../../../ui/text.module.css'
import { pageUrl } from '../api/use_draft.ts'
import type { Draft, DraftPage } from '../types.ts'
import type { DraftEditor } from '../use_draft_editor.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { PageBoxes } from './page_boxes.tsx'
import classes from './page_viewer.module.css'

const ZOOMS = [1, 1.35, 1.8, 2.5] as const

interface PageViewerProps {
  batchId: string
  draft: Draft
  fields: DraftEditor['fields']
  /** The field one is in; the page turns to it and scrolls it into view. */
  focused: string | null
  onPick: (name: string) => void
}

/** The paper itself, with the places where its values were read. */
export function PageViewer({ batchId, draft, fields, focused, onPick }: PageViewerProps) {
  const intl = useIntl()
  const [zoom, setZoom] = useState(0)
  const [turned, setTurned] = useState<{ to: number; while: string | null }>()
  const asked = focused === null ? undefined : fieldOf(fields, focused)?.page
  // A page turned by hand stays until the focus goes elsewhere.
  const byHand = turned?.while === focused ? turned?.to : undefined
  const number = byHand ?? asked ?? turned?.to ?? 1
  const page = draft.pages.find((one) => one.number === number) ?? draft.pages[0]
  const pane = useRef<HTMLDivElement>(null)

  useEffect(() => {
    pane.current
      ?.querySelector('[data-focused]')
      ?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [focused, number, zoom])

  if (page === undefined) {
    return (
      <div className={classes.pane}>
        <p className={classes.none}>
          <FormattedMessage id="imports.noPage" />
        </p>
      </div>
    )
  }
  const turn = (by: number) => setTurned({ to: page.number + by, while: focused })
  return (
    <section
      className={classes.pane}
      aria-label={intl.formatMessage(
        { id: 'imports.pageOf' },
        { number: page.number, count: draft.pages.length }
      )}
    >
      <div className={classes.tools}>
        <Tool
          icon={IconPlus}
          say="imports.zoomIn"
          disabled={zoom === ZOOMS.length - 1}
          onPress={() => setZoom(zoom + 1)}
        />
        <Tool
          icon={IconMinus}
          say="imports.zoomOut"
          disabled={zoom === 0}
          onPress={() => setZoom(zoom - 1)}
        />
        {draft.pages.length < 2 ? null : (
          <>
            <Tool
              icon={IconChevronLeft}
              say="imports.previousPage"
              disabled={page.number === 1}
              onPress={() => turn(-1)}
            />
            <Tool
              icon={IconChevronRight}
              say="imports.nextPage"
              disabled={page.number === draft.pages.length}
              onPress={() => turn(1)}
            />
          </>
        )}
      </div>
      <div
        ref={pane}
        className={classes.scroll}
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        tabIndex={0}
        role="group"
        aria-label={intl.formatMessage({ id: 'imports.page' })}
      >
        <div className={classes.sheet} style={{ width: `${(ZOOMS[zoom] ?? 1) * 100}%` }}>
          <Sheet batchId={batchId} draftId={draft.id} page={page} />
          <PageBoxes page={page.number} fields={fields} focused={focused} onPick={onPick} />
        </div>
      </div>
    </section>
  )
}

interface ToolProps {
  icon: Icon
  say: MessageId
  disabled: boolean
  onPress: () => void
}

function Tool({ icon: ToolIcon, say, disabled, onPress }: ToolProps) {
  const intl = useIntl()
  const words = intl.formatMessage({ id: say })
  return (
    <button type="button" aria-label={words} title={words} disabled={disabled} onClick={onPress}>
      <ToolIcon size={16} stroke={1.75} aria-hidden="true" />
    </button>
  )
}

function Sheet({ batchId, draftId, page }: { batchId: string; draftId: string; page: DraftPage }) {
  const intl = useIntl()
  const { url, failed, retry } = useObjectUrl(pageUrl(batchId, draftId, page.number))
  const ratio = { aspectRatio: `${page.width} / ${page.height}` }

  if (failed) {
    return (
      <div className={classes.failed} style={ratio}>
        <p role="alert">
          <FormattedMessage id="imports.pageFailed" />
        </p>
        <button type="button" className={text.link} onClick={retry}>
          <FormattedMessage id="state.retry" />
        </button>
      </div>
    )
  }
  if (url === undefined) return <Skeleton style={ratio} height="auto" radius={0} />
  return (
    <img
      className={classes.image}
      style={ratio}
      src={url}
      alt={intl.formatMessage({ id: 'imports.pageImage' }, { number: page.number })}
    />
  )
}
