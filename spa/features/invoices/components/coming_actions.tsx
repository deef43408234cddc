import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { toneLabel } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { PendingSend } from '../../../ui/sending/pending_send.tsx'
import { usePassOver } from '../../../ui/sending/use_postponement.ts'
import { usePanel } from '../panel_context.tsx'
import { PostponeMenu } from './postpone_menu.tsx'
import classes from './timeline.module.css'

/** What a person may decide about one reminder to come; each button names it to screen readers. */
export function ComingActions({ relance }: { relance: Data.Relance }) {
  const intl = useIntl()
  const { open } = usePanel()
  const tone = intl.formatMessage({ id: toneLabel(relance.tone) })
  const named = (id: 'coming.editNamed' | 'coming.seeNamed') => intl.formatMessage({ id }, { tone })

  if (relance.immediateSendUntil !== null) {
    return (
      <span className={classes.end}>
        <PendingSend upcoming={relance} />
      </span>
    )
  }
  return (
    <span className={classes.end} data-quiet="">
      <button
        type="button"
        className={text.link}
        aria-label={named('coming.seeNamed')}
        onClick={() => open({ panneau: 'message', id: relance.id })}
      >
        <FormattedMessage id="coming.see" />
      </button>
      {relance.status === 'scheduled' ? <PostponeMenu relance={relance} /> : null}
      <SkipRelance relance={relance} tone={tone} />
      <button
        type="button"
        className={text.link}
        aria-label={named('coming.editNamed')}
        onClick={() => open({ panneau: 'modifier', id: relance.id })}
      >
        <FormattedMessage id="coming.edit" />
      </button>
    </span>
  )
}

function SkipRelance({ relance, tone }: { relance: Data.Relance; tone: string }) {
  const intl = useIntl()
  const { isPending, passOver } = usePassOver(relance)
  return (
    <button
      type="button"
      className={text.link}
      aria-label={intl.formatMessage({ id: 'coming.skipNamed' }, { tone })}
      disabled={isPending}
      onClick={passOver}
    >
      <FormattedMessage id="coming.skip" />
    </button>
  )
}
