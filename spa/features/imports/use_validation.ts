import { useMutation } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { useIntl } from 'react-intl'
import { messageOf } from '../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../lib/errors.ts'
import { useValidateDraft } from './api/use_validations.ts'
import { quotaOf, type QuotaFigures } from './quota.ts'
import type { Draft } from './types.ts'
import type { DraftEditor } from './use_draft_editor.ts'

interface Validation {
  batchId: string
  draft: Draft
  editor: DraftEditor
  form: RefObject<HTMLFormElement | null>
  onValidated: () => void
}

interface Consent {
  emailConfirmed: boolean
  allowDuplicate: boolean
}

/** Saves what is typed, then makes the invoice; what is refused is said where it can be put right. */
export function useValidation({ batchId, draft, editor, form, onValidated }: Validation) {
  const intl = useIntl()
  const request = useValidateDraft(batchId)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [quota, setQuota] = useState<QuotaFigures | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)

  const validation = useMutation({
    mutationFn: async (consent: Consent) => {
      const revision = await editor.flush()
      return request({ draftId: draft.id, revision, ...consent })
    },
    onMutate: () => {
      setErrors({})
      setQuota(null)
      setSentence(null)
    },
    onSuccess: onValidated,
    onError: refuse,
  })

  function refuse(error: unknown) {
    const failure = failureOf(error)
    const figures = quotaOf(failure)
    if (figures !== null) return setQuota(figures)
    if (failure.code === 'email_unconfirmed') {
      setErrors({ emailConfirmed: intl.formatMessage({ id: 'imports.emailUnconfirmed' }) })
      return focusOn(() => form.current?.querySelector('#adresse-relue'))
    }
    if (failure.code === 'probable_duplicate') {
      setSentence(intl.formatMessage({ id: 'imports.duplicateUnconfirmed' }))
      return focusOn(() => form.current?.querySelector('[data-field="duplicates"] input'))
    }
    const byField = fieldErrors(error)
    setErrors(byField)
    const [first] = Object.keys(byField)
    if (first === undefined) return setSentence(messageOf(intl, failure))
    focusOn(() => form.current?.querySelector(`[data-field="${first}"] :is(input, select)`))
  }

  return {
    errors,
    quota,
    sentence,
    isPending: validation.isPending,
    validate: (consent: Consent) => {
      if (!validation.isPending) validation.mutate(consent)
    },
  }
}

/** Once what was refused is drawn. */
function focusOn(find: () => Element | null | undefined) {
  requestAnimationFrame(() => {
    const element = find()
    element?.closest('details')?.setAttribute('open', '')
    if (element instanceof HTMLElement) element.focus()
  })
}
