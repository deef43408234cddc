import { Button, Skeleton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { showDone, showFailure } from '../../../ui/undo_toast.tsx'
import { useCreatePlan, usePlanTemplates } from '../api/use_plans.ts'
import { blankStep, bodyOf, draftOf, type PlanDraft } from '../plan_draft.ts'
import { MODELS, type NewPlanSearch } from '../plan_search.ts'
import { usePlanDraft } from '../use_plan_draft.ts'
import { PlanEditor } from './plan_editor.tsx'
import classes from './plan_editor.module.css'
import { PlanLine } from './plan_line.tsx'
import listClasses from './plans_screen.module.css'

type Template = Data.PlanTemplate

interface NewPlanScreenProps {
  search: NewPlanSearch
  onSearch: (search: NewPlanSearch) => void
}

/** A plan begins with a good one, or with a blank page. */
export function NewPlanScreen({ search, onSearch }: NewPlanScreenProps) {
  const intl = useIntl()
  const templates = usePlanTemplates()
  return (
    <MarginPage wide>
      <MarginRow
        as="header"
        label={
          <Link to="/plans" className={classes.back}>
            <FormattedMessage id="plans.title" />
          </Link>
        }
      >
        <PageHeading title={intl.formatMessage({ id: 'plans.new' })}>
          <FormattedMessage id="plans.new" />
        </PageHeading>
      </MarginRow>
      {templates.isPending ? (
        <MarginRow last>
          <Waiting>
            <Skeleton height={320} />
          </Waiting>
        </MarginRow>
      ) : templates.isError ? (
        <MarginRow last>
          <LoadFailed error={templates.error} onRetry={() => void templates.refetch()} />
        </MarginRow>
      ) : search.modele === undefined ? (
        <Models
          templates={templates.data.data}
          onChoose={(modele) => onSearch({ ...search, modele })}
        />
      ) : (
        <NewPlan
          key={search.modele}
          template={templates.data.data.find(({ key }) => key === search.modele)}
          search={search}
          onSearch={onSearch}
        />
      )}
    </MarginPage>
  )
}

interface ModelsProps {
  templates: Template[]
  onChoose: (model: (typeof MODELS)[number]) => void
}

function Models({ templates, onChoose }: ModelsProps) {
  return (
    <>
      {templates.map((template) => (
        <MarginRow key={template.key} as="section" labelledBy={`model-${template.key}`}>
          <div className={listClasses.head}>
            <h2 id={`model-${template.key}`} style={{ margin: 0 }}>
              {template.name}
            </h2>
            <Button
              className={listClasses.actions}
              variant="default"
              onClick={() => onChoose(template.key)}
            >
              <FormattedMessage id="newPlan.use" values={{ name: template.name }} />
            </Button>
          </div>
          <p className={listClasses.description}>{template.description}</p>
          <PlanLine steps={template.steps} />
        </MarginRow>
      ))}
      <MarginRow last>
        <button type="button" className={text.link} onClick={() => onChoose('vide')}>
          <FormattedMessage id="newPlan.blank" />
        </button>
      </MarginRow>
    </>
  )
}

interface NewPlanProps extends NewPlanScreenProps {
  template: Template | undefined
}

const NOTHING: PlanDraft = {
  name: '',
  description: '',
  silencePolicy: 'friendly_goes_on',
  steps: [],
}

function NewPlan({ template, search, onSearch }: NewPlanProps) {
  const intl = useIntl()
  const navigate = useNavigate()
  const create = useCreatePlan()
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [initial] = useState(() =>
    template
      ? draftOf({ ...template, silencePolicy: NOTHING.silencePolicy })
      : { ...NOTHING, steps: [blankStep(7)] }
  )
  const [isCreated, setCreated] = useState(false)
  const editor = usePlanDraft(NOTHING, initial)
  const closeLabel = intl.formatMessage({ id: 'common.close' })

  const save = () =>
    create.mutate(
      { body: bodyOf(editor.draft) },
      {
        onSuccess: async ({ data }) => {
          setCreated(true)
          showDone(intl.formatMessage({ id: 'newPlan.done' }, { name: data.name }), closeLabel)
          await navigate({
            to: '/plans/$planId',
            params: { planId: data.id },
            ignoreBlocker: true,
          })
        },
        onError: (error) => {
          setRefused(fieldErrors(error))
          showFailure(messageOf(intl, failureOf(error)), closeLabel)
        },
      }
    )

  return (
    <PlanEditor
      editor={editor}
      search={search}
      onSearch={(next) => onSearch({ ...search, ...next })}
      refused={refused}
      isSaving={create.isPending || isCreated}
      onSave={save}
      onReset={null}
    />
  )
}
