/** Files of `locales/<language>/`: each screen brings the words of its own areas, and of no other. */
export const AREAS = [
  'activity',
  'agenda',
  'api_keys',
  'checkout',
  'clients',
  'common',
  'csv_import',
  'events',
  'formal_notice',
  'import_words',
  'imports',
  'invoice',
  'invoice_actions',
  'invoice_list',
  'invoices',
  'new_invoice',
  'notifications',
  'onboarding',
  'organization',
  'own_data',
  'palette',
  'plans',
  'preferences',
  'replies',
  'security',
  'sending',
  'session',
  'shell',
  'subscription',
  'team',
  'today',
  'vocabulary',
] as const

export type Area = (typeof AREAS)[number]

/** What can be read on any page, however one came to it. */
export const EVERYWHERE: readonly Area[] = [
  'common',
  'notifications',
  'palette',
  'session',
  'shell',
  'vocabulary',
]
