import { day, text } from '#validators/fields'
import vine from '@vinejs/vine'

const isKind = (kind: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind

/** What a person decides about a reply: go on, wait until the morning of a day, it is paid, or disputed. */
export const triageValidator = vine.create(
  vine
    .union([
      vine.union.if(isKind('resume'), vine.object({ kind: vine.literal('resume') })),
      vine.union.if(isKind('paid'), vine.object({ kind: vine.literal('paid') })),
      vine.union.if(isKind('wait'), vine.object({ kind: vine.literal('wait'), until: day() })),
      vine.union.if(
        isKind('dispute'),
        vine.object({ kind: vine.literal('dispute'), reason: text(2000).minLength(1) })
      ),
    ])
    .otherwise((_, field) => field.report('The selected decision is invalid', 'enum', field))
)
