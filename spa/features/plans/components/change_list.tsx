import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useFormat } from '../../../lib/format_context.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import type { PlanChange } from '../plan_changes.ts'

const WORDS: Record<PlanChange['kind'], MessageId> = {
  renamed: 'planDiff.renamed',
  described: 'planDiff.described',
  policy: 'planDiff.policy',
  added: 'planDiff.added',
  removed: 'planDiff.removed',
  moved: 'planDiff.moved',
  toned: 'planDiff.toned',
  rewritten: 'planDiff.rewritten',
}

/** What changed in a plan, a line each. */
export function ChangeList({ changes }: { changes: PlanChange[] }) {
  const format = useFormat()
  const intl = useIntl()
  if (changes.length === 0) return <FormattedMessage id="planDiff.nothing" tagName="p" />
  return (
    <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
      {changes.map(({ kind, offsetDays = 0, from = 0, tone = 'amical' }) => (
        <li key={`${kind}${offsetDays}`}>
          <FormattedMessage
            id={WORDS[kind]}
            values={{
              day: format.offset(offsetDays),
              from: format.offset(from),
              tone: intl.formatMessage({ id: toneLabel(tone) }),
            }}
          />
        </li>
      ))}
    </ul>
  )
}
