import { afterEach, beforeEach } from 'vitest'
import { restoreNetwork } from './network.ts'

beforeEach(() => {
  window.localStorage.clear()
  document.documentElement.lang = 'fr'
})

afterEach(() => {
  restoreNetwork()
})
