import type { preferences as french } from '../fr/preferences.ts'

export const preferences: Record<keyof typeof french, string> = {
  'preferences.lead': 'They follow you on all your devices.',
  'preferences.languageNote':
    'Your clients get their reminders in their own language, set on their page.',
  'preferences.density': 'Density',
  'preferences.comfortable': 'Comfortable',
  'preferences.compact': 'Compact',
  'preferences.keyboard': 'Keyboard',
  'preferences.singleKeys': 'Single-key shortcuts',
  'preferences.singleKeysNote': 'n for a new invoice, g then f for invoices… Ctrl K always stays.',
}
