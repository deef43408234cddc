// Light, dark, or whatever the system says.

import { $ } from './dom.js'
import { store, stored } from './state.js'

const THEMES = [
  { id: 'auto', label: 'Thème\u00a0: auto' },
  { id: 'light', label: 'Thème\u00a0: clair' },
  { id: 'dark', label: 'Thème\u00a0: sombre' },
]

const current = () => THEMES.find(({ id }) => id === stored('theme')) ?? THEMES[0]

export function applyTheme() {
  const { id, label } = current()
  if (id === 'auto') {
    delete document.documentElement.dataset.theme
  } else {
    document.documentElement.dataset.theme = id
  }
  $('theme').textContent = label
}

export function nextTheme() {
  const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length]
  store('theme', next.id)
  applyTheme()
}
