import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import text from '../../../ui/text.module.css'
import { Entrance } from './entrance.tsx'
import { Notice } from './notice.tsx'
import classes from './entrance.module.css'

/** One mailbox says yes to a change of address. */
export function AgreementScreen({ token }: { token: string }) {
  const intl = useIntl()
  const queryClient = useQueryClient()
  const agree = useMutation({
    mutationFn: () => client.api.account.emailAgreement.store({ body: { token } }),
    onSuccess: () => queryClient.clear(),
  })

  return (
    <Entrance
      title={intl.formatMessage({ id: 'agreement.title' })}
      lead={<FormattedMessage id="agreement.lead" />}
    >
      {agree.isSuccess ? (
        <>
          <Notice>
            <FormattedMessage
              id={agree.data.data.changed ? 'agreement.changed' : 'agreement.waiting'}
            />
          </Notice>
          <p className={classes.other}>
            <Link to="/connexion" className={text.link}>
              <FormattedMessage id="signIn.title" />
            </Link>
          </p>
        </>
      ) : (
        <div className={classes.form}>
          {agree.isError ? (
            <Notice tone="danger">
              {failureOf(agree.error).status === 404
                ? intl.formatMessage({ id: 'verify.useless' })
                : messageOf(intl, failureOf(agree.error))}
            </Notice>
          ) : null}
          <Button size="md" loading={agree.isPending} onClick={() => agree.mutate()}>
            <FormattedMessage id="agreement.submit" />
          </Button>
        </div>
      )}
    </Entrance>
  )
}
