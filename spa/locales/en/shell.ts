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
  'account.places': 'Settings',
  'account.profile': 'Profile',
  'account.security': 'Security',
  'account.settings': 'Organization',
  'account.team': 'Team',
  'account.audit': 'Audit log',
  'account.keys': 'API keys',
  'account.data': 'Your data',
  'account.organizations': 'Switch to {name}',
  'banner.sendingOff': 'Sending is switched off on this server: no reminder leaves.',
  'banner.unverified': 'Confirm your e-mail address: until then no reminder leaves.',
  'banner.viewer':
    'You can look at {name} but change nothing: ask an administrator for another role.',
  'banner.verify': 'Confirm my address',
  'banner.dryRun': 'Dry run: reminders are prepared, none is sent.',
  'banner.erasure': 'Deletion planned on {when}: nothing leaves any more.',
  'banner.erasureUndo': 'Undo',
  'banner.erasureUndone': 'The deletion is undone, reminders go on.',
  'banner.held': 'All reminders are on hold{hasEnd, select, yes { until {day}} other {}}.',
  'offer.trial':
    '{plan, select, business {Business} other {Pro}} trial · {days, plural, =0 {last hours} one {# day left} other {# days left}}',
  'offer.trialEnding':
    '{plan, select, business {Business} other {Pro}} trial until {day} · you will not be charged',
  'offer.pastDue':
    'The payment of your subscription is refused{hasDay, select, yes {: no new invoice from {day}} other {}}.',
  'offer.blocked': 'The payment of your subscription is refused: no new invoice and no import.',
  'offer.ending': 'Your subscription ends on {day}.',
  'offer.limit':
    'Your {limit} active invoices are taken{frozen, plural, =0 {} one {; # is frozen} other {; # are frozen}}.',
  'offer.see': 'See the subscription',
  'offer.lift': 'Lift the limit',
  'subscription.title': 'Subscription',
  'nav.plans': 'Reminder plans',
  'preferences.title': 'Preferences',
  'invoices.new': 'New invoice',
}
