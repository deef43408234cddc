import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { given, useSaveOrganization } from '../../../lib/organization.ts'
import { isPartOfSiren, parseSiren } from '../../../lib/siren.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useStep } from '../use_step.ts'
import { OnboardingFrame } from './onboarding_frame.tsx'
import { StepFoot } from './step_foot.tsx'
import { WithOrganization } from '../../../ui/with_organization.tsx'
import classes from './onboarding.module.css'

/** Who they are in law: it stands on every reminder, so that the client knows who asks. */
export function AccountStep() {
  const intl = useIntl()
  return (
    <OnboardingFrame
      step="account"
      title={intl.formatMessage({ id: 'onboarding.accountTitle' })}
      lead={<FormattedMessage id="onboarding.accountLead" />}
    >
      <WithOrganization>
        {(organization) => <AccountForm organization={organization} />}
      </WithOrganization>
    </OnboardingFrame>
  )
}

function AccountForm({ organization }: { organization: Data.Organization }) {
  const intl = useIntl()
  const { done, skip, isLeaving } = useStep('account')
  const save = useSaveOrganization()
  const feedback = useFeedback()
  const form = useForm({
    initialValues: {
      trade: organization.trade ?? '',
      siren: organization.siren ?? '',
      address: organization.address ?? '',
      postalCode: organization.postalCode ?? '',
      city: organization.city ?? '',
    },
  })
  const { siren } = form.values
  const isWrong = siren !== '' && !isPartOfSiren(siren) && parseSiren(siren) === null

  const submit = form.onSubmit((values) =>
    save.mutate(
      { body: given(values) },
      {
        onSuccess: done,
        onError: (error) => feedback.refused(error, form),
      }
    )
  )

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <TextInput
        label={intl.formatMessage({ id: 'onboarding.trade' })}
        placeholder={intl.formatMessage({ id: 'onboarding.tradeExample' })}
        autoComplete="organization-title"
        {...form.getInputProps('trade')}
      />
      <TextInput
        label={intl.formatMessage({ id: 'onboarding.siren' })}
        description={intl.formatMessage({ id: 'onboarding.sirenHint' })}
        inputMode="numeric"
        autoComplete="off"
        {...form.getInputProps('siren')}
        error={isWrong ? intl.formatMessage({ id: 'onboarding.sirenWrong' }) : form.errors.siren}
      />
      <TextInput
        label={intl.formatMessage({ id: 'onboarding.address' })}
        autoComplete="street-address"
        {...form.getInputProps('address')}
      />
      <div className={classes.pair}>
        <TextInput
          label={intl.formatMessage({ id: 'onboarding.postalCode' })}
          autoComplete="postal-code"
          inputMode="numeric"
          {...form.getInputProps('postalCode')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'onboarding.city' })}
          autoComplete="address-level2"
          {...form.getInputProps('city')}
        />
      </div>
      <StepFoot onSkip={skip} isSaving={save.isPending} isLeaving={isLeaving} />
    </form>
  )
}
