import type { palette as french } from '../fr/palette.ts'

export const palette: Record<keyof typeof french, string> = {
  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.go': 'Go to',
  'shortcuts.everywhere': 'Everywhere',
  'shortcuts.undo': 'Undo the last action',
  'shortcuts.note': 'Single keys stay quiet inside fields, and can be switched off in Preferences.',
  'shortcuts.off': 'Single keys are off. Preferences turns them on again.',
  'palette.title': 'Search or act',
  'palette.placeholder': 'Number, client, amount, or what you want to do',
  'palette.clients': 'Clients',
  'palette.escape': 'Esc',
  'palette.nothing': 'Nothing answers to “{typed}”.',
}
