import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { useAccountAct } from '../../../lib/security.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { RecoveryCodes } from './recovery_codes.tsx'
import { TotpDialog } from './totp_dialog.tsx'
import classes from './account.module.css'

interface SecondFactorProps {
  totp: boolean
  recoveryCodesLeft: number
}

/** The authenticator application, and the codes on paper that stand in for it. */
export function SecondFactor({ totp, recoveryCodesLeft }: SecondFactorProps) {
  const feedback = useFeedback()
  const [proposal, setProposal] = useState<{ secret: string; uri: string } | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const propose = useAccountAct(() => client.api.me.totp.store({}))
  const remove = useAccountAct(() => client.api.me.totp.destroy({}))
  const renew = useAccountAct(() => client.api.me.recoveryCodes.store({}))

  return (
    <>
      <MarginRow label={<FormattedMessage id="security.totpLabel" />}>
        <p className={classes.note}>
          <FormattedMessage id={totp ? 'security.totpOn' : 'security.totpOff'} />
        </p>
        {totp ? (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => feedback.done('security.totpRemoved'),
                onError: feedback.failed,
              })
            }
          >
            <FormattedMessage id="security.totpRemove" />
          </Button>
        ) : (
          <Button
            loading={propose.isPending}
            onClick={() =>
              propose.mutate(undefined, {
                onSuccess: ({ data }) => setProposal(data),
                onError: feedback.failed,
              })
            }
          >
            <FormattedMessage id="security.totpAdd" />
          </Button>
        )}
      </MarginRow>
      <MarginRow label={<FormattedMessage id="security.codes" />}>
        {totp || recoveryCodesLeft > 0 ? (
          <>
            <p className={classes.note}>
              <FormattedMessage id="security.codesLeft" values={{ count: recoveryCodesLeft }} />
            </p>
            <Button
              variant="default"
              loading={renew.isPending}
              onClick={() =>
                renew.mutate(undefined, {
                  onSuccess: ({ data }) => setCodes(data.recoveryCodes),
                  onError: feedback.failed,
                })
              }
            >
              <FormattedMessage id="security.codesRenew" />
            </Button>
          </>
        ) : (
          <p className={classes.note}>
            <FormattedMessage id="security.codesNone" />
          </p>
        )}
      </MarginRow>
      {proposal === null ? null : (
        <TotpDialog
          proposal={proposal}
          onClose={() => setProposal(null)}
          onConfirmed={(given) => {
            setProposal(null)
            setCodes(given)
          }}
        />
      )}
      {codes === null ? null : <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </>
  )
}
