import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import text from '../../../ui/text.module.css'
import { Entrance } from './entrance.tsx'
import { SecondStepForm } from './second_step_form.tsx'
import classes from './entrance.module.css'

/** The password was right; something else opens the door. */
export function SecondStepScreen({ returnTo }: { returnTo?: string | undefined }) {
  const intl = useIntl()
  const router = useRouter()
  const navigate = useNavigate()
  const queryClient = useQueryClient()

  return (
    <Entrance title={intl.formatMessage({ id: 'secondStep.title' })}>
      <SecondStepForm
        onEntered={() => {
          queryClient.clear()
          if (returnTo === undefined) void navigate({ to: '/aujourdhui', replace: true })
          else router.history.replace(returnTo)
        }}
      />
      <p className={classes.other}>
        <Link to="/connexion" className={text.link}>
          <FormattedMessage id="secondStep.startOver" />
        </Link>
      </p>
    </Entrance>
  )
}
