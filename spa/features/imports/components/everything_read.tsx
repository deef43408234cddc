import { NativeSelect } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { OTHER_FIELDS } from '../doubts.ts'
import { DOCUMENT_LABELS, SOURCE_LABELS } from '../document_labels.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useDraftAtHand } from './draft_context.tsx'
import { DraftInput } from './draft_inputs.tsx'
import { FieldLine } from './field_line.tsx'
import classes from './draft_form.module.css'

/** Said by the page, never typed: the end of the account number, and who signs. */
const SHOWN_ONLY = ['sellerName', 'iban'] as const

/** What was read beside what a reminder needs: folded, since it is seldom looked at. */
export function EverythingRead() {
  const { editor } = useDraftAtHand()
  const typed = OTHER_FIELDS.filter((name) => name !== 'documentType' && !isShownOnly(name))
  const sources = Object.values(editor.fields).flatMap((field) => field?.source ?? [])

  return (
    <details className={classes.rest}>
      <summary>
        <FormattedMessage id="imports.rest" />
      </summary>
      <div className={classes.restBody}>
        <DocumentTypeLine />
        {typed.map((name) => (
          <DraftInput key={name} name={name} />
        ))}
        <dl className={classes.facts}>
          {SHOWN_ONLY.map((name) => (
            <ReadFact key={name} name={name} />
          ))}
          <dt>
            <FormattedMessage id="imports.source" />
          </dt>
          <dd>
            <FormattedMessage id={SOURCE_LABELS[mainSource(sources)] ?? 'imports.source.text'} />
          </dd>
        </dl>
      </div>
    </details>
  )
}

const isShownOnly = (name: string) => SHOWN_ONLY.some((one) => one === name)

/** Where most of it comes from; what a person typed tells nothing of the file. */
export function mainSource(sources: readonly string[]) {
  const read = sources.filter((source) => source !== 'user')
  return read.find((source) => source === 'xml' || source === 'ocr') ?? read[0] ?? 'user'
}

function ReadFact({ name }: { name: (typeof SHOWN_ONLY)[number] }) {
  const { editor } = useDraftAtHand()
  const value = fieldOf(editor.fields, name)?.value
  return (
    <>
      <dt>
        <FormattedMessage id={name === 'iban' ? 'imports.field.iban' : 'imports.field.seller'} />
      </dt>
      <dd>{value == null ? <FormattedMessage id="imports.notFound" /> : value}</dd>
    </>
  )
}

function DocumentTypeLine() {
  const intl = useIntl()
  const { editor } = useDraftAtHand()
  return (
    <FieldLine name="documentType">
      <NativeSelect
        label={intl.formatMessage({ id: 'imports.field.documentType' })}
        data={Object.entries(DOCUMENT_LABELS).map(([value, id]) => ({
          value,
          label: intl.formatMessage({ id }),
        }))}
        value={String(fieldOf(editor.fields, 'documentType')?.value ?? 'invoice')}
        onChange={({ currentTarget }) => editor.edit({ documentType: currentTarget.value })}
      />
    </FieldLine>
  )
}
