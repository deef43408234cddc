import { afterEach, beforeEach } from 'vitest'
import { restoreNetwork } from './network.ts'

beforeEach(() => {
  window.localStorage.clear()
})

afterEach(() => {
  restoreNetwork()
})
