import type { shell as french } from '../fr/shell.ts'

export const shell: Record<keyof typeof french, string> = {
  'nav.imports': 'Imports',
  'nav.import': 'Import',
  'imports.title': 'Import invoices',
  'imports.dropAnywhere': 'Drop them: Rubis reads your invoices',
  'imports.tooMany':
    '{most} files at a time: {left, plural, one {the last one was not taken} other {the last # were not taken}}.',
  'imports.allRead':
    '{count, plural, one {# invoice is read and waits for you, in Imports.} other {# invoices are read and wait for you, in Imports.}}',
  'nav.label': 'Main navigation',
  'nav.skip': 'Skip to content',
  'nav.today': 'Today',
  'nav.invoices': 'Invoices',
  'nav.clients': 'Clients',
  'nav.relances': 'Reminders',
  'nav.activity': 'Activity',
  'nav.more': 'More',
  'nav.search': 'Search',
  'account.profile': 'Profile',
  'account.security': 'Security',
  'account.team': 'Team',
  'account.audit': 'Audit log',
  'account.organizations': 'Switch to {name}',
  'banner.sendingOff': 'Sending is switched off on this server: no reminder leaves.',
  'banner.unverified': 'Confirm your e-mail address: until then no reminder leaves.',
  'banner.verify': 'Confirm my address',
  'banner.dryRun': 'Dry run: reminders are prepared, none is sent.',
  'banner.held': 'All reminders are on hold{hasEnd, select, yes { until {day}} other {}}.',
  'nav.plans': 'Reminder plans',
  'preferences.title': 'Preferences',
  'invoices.new': 'New invoice',
}
