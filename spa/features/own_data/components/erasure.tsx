import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import lines from '../../../ui/lines.module.css'
import { MarginRow } from '../../../ui/margin.tsx'
import { useUndoErasure } from '../api/use_erasure.ts'
import { ErasureDialog } from './erasure_dialog.tsx'

/** The end of the organization: what it means, the way to it, and the way back. */
export function Erasure() {
  const { organization } = useMe()
  return (
    <MarginRow label={<FormattedMessage id="erasure.label" />} last>
      {organization.erasure === null ? <Offer /> : <Planned {...organization.erasure} />}
    </MarginRow>
  )
}

function Offer() {
  const { organization, subscription } = useMe()
  const [isAsked, setAsked] = useState(false)
  const { subscriptionStatus: status, cancelAtPeriodEnd } = subscription
  const pays =
    (status === 'trialing' || status === 'active' || status === 'past_due') && !cancelAtPeriodEnd

  return (
    <>
      <p className={lines.note}>
        <FormattedMessage id="erasure.what" />
      </p>
      {pays ? (
        <p className={lines.note}>
          <FormattedMessage
            id="erasure.endFirst"
            values={{
              link: (words) => <Link to="/parametres/abonnement">{words}</Link>,
              isTrial: status === 'trialing' ? 'yes' : 'no',
            }}
          />
        </p>
      ) : (
        <Button variant="outline" color="brique" onClick={() => setAsked(true)}>
          <FormattedMessage id="erasure.ask" />
        </Button>
      )}
      {isAsked ? <ErasureDialog name={organization.name} onClose={() => setAsked(false)} /> : null}
    </>
  )
}

function Planned({ dueAt, erasesAccount }: { dueAt: string; erasesAccount: boolean }) {
  const format = useFormat()
  const feedback = useFeedback()
  const undo = useUndoErasure()

  return (
    <>
      <p className={lines.note} role="status">
        <FormattedMessage
          id="erasure.planned"
          values={{ when: format.instantFull(dueAt), goes: erasesAccount ? 'yes' : 'no' }}
        />
      </p>
      <Button
        variant="default"
        loading={undo.isPending}
        onClick={() =>
          undo.mutate(
            {},
            { onSuccess: () => feedback.done('erasure.undone'), onError: feedback.failed }
          )
        }
      >
        <FormattedMessage id="erasure.undo" />
      </Button>
    </>
  )
}
