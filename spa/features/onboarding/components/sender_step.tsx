import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconSend } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { given, useSaveOrganization } from '../../../lib/organization.ts'
import { usePlans } from '../../../lib/use_plans.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTestMail } from '../api/use_onboarding.ts'
import { useStep } from '../use_step.ts'
import { OnboardingFrame } from './onboarding_frame.tsx'
import { StepFoot } from './step_foot.tsx'
import { WithOrganization } from '../../../ui/with_organization.tsx'
import classes from './onboarding.module.css'

/** In whose name reminders leave, where answers go, where the money goes. */
export function SenderStep() {
  const intl = useIntl()
  return (
    <OnboardingFrame
      step="sender"
      title={intl.formatMessage({ id: 'onboarding.senderTitle' })}
      lead={<FormattedMessage id="onboarding.senderLead" />}
    >
      <WithOrganization>
        {(organization) => <SenderForm organization={organization} />}
      </WithOrganization>
    </OnboardingFrame>
  )
}

function SenderForm({ organization }: { organization: Data.Organization }) {
  const intl = useIntl()
  const { done, skip, isLeaving } = useStep('sender')
  const save = useSaveOrganization()
  const feedback = useFeedback()
  const required = (typed: string) =>
    typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null
  const form = useForm({
    initialValues: {
      senderName: organization.senderName ?? '',
      replyTo: organization.replyTo ?? '',
      signature: organization.signature ?? '',
      iban: '',
    },
    validate: { senderName: required, replyTo: required },
  })

  /** An IBAN never comes back whole: left empty, the one that is there stays. */
  function body({ senderName, replyTo, signature, iban }: typeof form.values) {
    return {
      senderName,
      replyTo,
      ...given({ signature }),
      ...(iban.trim() === '' ? {} : { iban }),
    }
  }
  const refuse = (error: unknown) => feedback.refused(error, form)
  const submit = form.onSubmit((values) =>
    save.mutate({ body: body(values) }, { onSuccess: done, onError: refuse })
  )
  const saveFirst = () =>
    form.validate().hasErrors
      ? Promise.resolve(false)
      : save.mutateAsync({ body: body(form.values) }).then(
          () => true,
          (error: unknown) => {
            refuse(error)
            return false
          }
        )

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <TextInput
        label={intl.formatMessage({ id: 'onboarding.senderName' })}
        autoComplete="organization"
        {...form.getInputProps('senderName')}
      />
      <TextInput
        label={intl.formatMessage({ id: 'onboarding.replyTo' })}
        description={intl.formatMessage({ id: 'onboarding.replyToHint' })}
        type="email"
        autoComplete="email"
        {...form.getInputProps('replyTo')}
      />
      <Textarea
        label={intl.formatMessage({ id: 'onboarding.signature' })}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('signature')}
      />
      <TextInput
        label={intl.formatMessage({ id: 'onboarding.iban' })}
        description={
          organization.ibanLast4 === null
            ? intl.formatMessage({ id: 'onboarding.ibanHint' })
            : intl.formatMessage({ id: 'onboarding.ibanKnown' }, { last4: organization.ibanLast4 })
        }
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('iban')}
      />
      <section className={classes.preview}>
        <h2>
          <FormattedMessage id="onboarding.previewTitle" />
        </h2>
        <SignaturePreview {...form.values} />
        <TestMail saveFirst={saveFirst} />
      </section>
      <StepFoot onSkip={skip} isSaving={save.isPending} isLeaving={isLeaving} />
    </form>
  )
}

/** What a client sees at the head and at the foot of a reminder, as it is typed. */
function SignaturePreview({
  senderName,
  replyTo,
  signature,
}: Record<'senderName' | 'replyTo' | 'signature', string>) {
  return (
    <div aria-live="polite">
      <p>
        <FormattedMessage id="onboarding.previewFrom" values={{ name: senderName }} />
      </p>
      <p>
        <FormattedMessage id="onboarding.previewReply" values={{ address: replyTo }} />
      </p>
      <p className={classes.signature}>{signature}</p>
    </div>
  )
}

/** The first reminder of the usual plan, to oneself, with what stands in the form now. */
function TestMail({ saveFirst }: { saveFirst: () => Promise<boolean> }) {
  const plans = usePlans()
  const test = useTestMail()
  const feedback = useFeedback()
  const step = plans.data?.data.find(({ isDefault }) => isDefault)?.steps[0]

  async function send() {
    if (step === undefined || !(await saveFirst())) return
    const { subject, body, tone, offsetDays } = step
    test.mutate(
      { body: { subject, body, tone, offsetDays } },
      {
        onSuccess: ({ data }) => feedback.done('onboarding.testDone', { address: data.to }),
        onError: feedback.failed,
      }
    )
  }

  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconSend size={16} stroke={1.75} aria-hidden="true" />}
      disabled={step === undefined}
      loading={test.isPending}
      onClick={() => void send()}
    >
      <FormattedMessage id="onboarding.test" />
    </Button>
  )
}
