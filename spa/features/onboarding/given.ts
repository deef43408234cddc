/** What was typed, as the API takes it: nothing is null. */
export const given = <Field extends string>(values: Record<Field, string>) =>
  Object.fromEntries(
    Object.entries<string>(values).map(([field, typed]) => {
      const text = typed.trim()
      return [field, text === '' ? null : text]
    })
  ) as Record<Field, string | null>
