import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import text from '../../../ui/text.module.css'
import { AwaitedAddress } from './awaited_address.tsx'
import { Entrance } from './entrance.tsx'
import { Notice } from './notice.tsx'
import classes from './entrance.module.css'

/**
 * Where the link of the mail leads: nothing happens before the person says so, since mail servers open
 * links too. Without a token, the mail is still awaited.
 */
export function VerifyScreen({ token }: { token: string }) {
  const intl = useIntl()
  const queryClient = useQueryClient()
  const verify = useMutation({
    mutationFn: () => client.api.account.verification.store({ body: { token } }),
    onSuccess: () => queryClient.clear(),
  })

  return (
    <Entrance
      title={intl.formatMessage({ id: 'verify.title' })}
      lead={token === '' ? undefined : <FormattedMessage id="verify.lead" />}
    >
      {token === '' ? (
        <AwaitedAddress />
      ) : verify.isSuccess ? (
        <>
          <Notice>
            <FormattedMessage id="verify.done" />
          </Notice>
          <p className={classes.other}>
            <Link to="/aujourdhui" className={text.link}>
              <FormattedMessage id="verify.enter" />
            </Link>
          </p>
        </>
      ) : (
        <div className={classes.form}>
          {verify.isError ? (
            <Notice tone="danger">
              {failureOf(verify.error).status === 404
                ? intl.formatMessage({ id: 'verify.useless' })
                : messageOf(intl, failureOf(verify.error))}
            </Notice>
          ) : null}
          <Button size="md" loading={verify.isPending} onClick={() => verify.mutate()}>
            <FormattedMessage id="verify.submit" />
          </Button>
          {verify.isError ? (
            <Link to="/verifier" className={text.link}>
              <FormattedMessage id="verify.resend" />
            </Link>
          ) : null}
        </div>
      )}
    </Entrance>
  )
}
