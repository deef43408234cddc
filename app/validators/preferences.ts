import { locale } from '#validators/fields'
import { DENSITIES, LISTS_WITH_COLUMNS, SCHEMES } from '#values/preferences'
import vine from '@vinejs/vine'

const columns = () =>
  vine
    .array(vine.string().regex(/^[a-zA-Z]{1,40}$/))
    .maxLength(30)
    .distinct()
    .optional()

type Columns = ReturnType<typeof columns>

const hiddenColumns = Object.fromEntries(
  LISTS_WITH_COLUMNS.map((list) => [list, columns()])
) as Record<(typeof LISTS_WITH_COLUMNS)[number], Columns>

/** What is left out stays as it is. */
export const updatePreferencesValidator = vine.create({
  locale: locale().optional(),
  scheme: vine.enum(SCHEMES).optional(),
  density: vine.enum(DENSITIES).optional(),
  singleKeyShortcuts: vine.boolean({ strict: true }).optional(),
  hiddenColumns: vine.object(hiddenColumns).optional(),
})
