import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { fieldErrors } from '../../lib/errors.ts'
import { parseAmount, type LocalDate } from '../../lib/format.ts'
import { useCreateInvoice } from './api/use_create_invoice.ts'
import { emptyInvoice, followTerms, formErrors, type NewInvoice } from './new_invoice.ts'

export type Saved = Awaited<ReturnType<ReturnType<typeof useCreateInvoice>['mutateAsync']>>

/** The form of a new invoice: what is typed, what is wrong in it, and how it is saved. */
export function useNewInvoiceForm(today: LocalDate) {
  const intl = useIntl()
  const create = useCreateInvoice()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const required = intl.formatMessage({ id: 'field.required' })
  const badAmount = intl.formatMessage({ id: 'payment.badAmount' })

  const form = useForm<NewInvoice>({
    initialValues: emptyInvoice(today),
    validate: {
      client: (client) => (client === null ? required : null),
      numero: (numero) => (numero.trim() === '' ? required : null),
      amount: (typed) => (parseAmount(typed) ? null : badAmount),
      issueDate: (date) => (date === '' ? required : null),
      dueDate: (due, { issueDate }) =>
        due === '' || due < issueDate
          ? intl.formatMessage({ id: 'newInvoice.dueBeforeIssue' })
          : null,
      prepaidAmount: (typed, { isPrepaid, amount }) => {
        if (!isPrepaid) return null
        const cents = parseAmount(typed)
        if (!cents) return badAmount
        return cents < (parseAmount(amount) ?? Infinity)
          ? null
          : intl.formatMessage({ id: 'newInvoice.nothingLeft' })
      },
      prepaidOn: (date, { isPrepaid }) => (isPrepaid && date === '' ? required : null),
    },
  })

  return {
    form,
    create,
    /** Changes some of it; the due date follows unless it was chosen. */
    change(part: Partial<NewInvoice>) {
      form.setValues(followTerms({ ...form.getValues(), ...part }))
      for (const field of Object.keys(part)) form.clearFieldError(field)
    },
    save(onSaved: (saved: Saved, typed: NewInvoice) => void) {
      return form.onSubmit((typed) => {
        if (create.isPending) return
        create.mutate(
          { typed, key },
          {
            onSuccess: (saved) => onSaved(saved, typed),
            onError: (error) => {
              // Another answer is wanted next time: the same key would give this refusal again.
              setKey(crypto.randomUUID())
              form.setErrors(formErrors(fieldErrors(error)))
            },
          }
        )
      })
    },
    /** Ready for the next one, often of the same client. */
    startAgain(typed: NewInvoice) {
      const next = { ...emptyInvoice(today, typed.client), planId: typed.planId }
      form.setInitialValues(next)
      form.setValues(next)
      form.clearErrors()
      create.reset()
      setKey(crypto.randomUUID())
      form.getInputNode('numero')?.focus()
    },
    /** What is typed is saved: nothing is lost by leaving. */
    settle: () => form.resetDirty(),
  }
}
