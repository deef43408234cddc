// The page of the dev inbox: a list that refreshes itself, one message beside it. The address holds
// what is open (#/<id>/<tab>), so that reload, back and a shared link work.

import { $ } from './dom.js'
import { renderList, rowOf } from './list.js'
import { renderMessage, TABS } from './reader.js'
import * as inbox from './state.js'
import { applyTheme, nextTheme } from './theme.js'

const POLL_MS = 2_000
const { state } = inbox

/** The id of what takes the focus once the place in the address is shown. */
let focusNext = null

async function refresh() {
  await inbox.fetchList()
  renderList()
}

async function showPlace() {
  const [, id = '', tab] = location.hash.split('/')
  state.tab = TABS.some((known) => known.id === tab) ? tab : 'message'
  document.body.classList.toggle('reading', id !== '')

  if (id !== (state.shownId ?? '')) {
    Object.assign(state, { shownId: id || null, detail: null, scheme: 'auto' })
    await load(id)
  }
  renderMessage()
  renderList()
  $(focusNext)?.focus()
  focusNext = null
}

async function load(id) {
  if (id === '') {
    return
  }
  const detail = await inbox.get(`/api/v1/message/${id}`).catch(() => null)
  if (state.shownId === id) {
    state.detail = detail
  }
  await inbox.fetchList()
}

/* What a person does */

function open(id, tab = 'message') {
  location.hash = tab === 'message' ? `#/${id}` : `#/${id}/${tab}`
}

function openTab(tab) {
  if (state.shownId) {
    focusNext = `tab-${tab}`
    open(state.shownId, tab)
  }
}

function moveTab(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const index = TABS.findIndex(({ id }) => id === state.tab)
  event.preventDefault()
  openTab(TABS[(index + step + TABS.length) % TABS.length].id)
}

function move(step) {
  const { messages, shownId } = state
  const index = messages.findIndex(({ ID }) => ID === shownId)
  const next = messages[index === -1 ? 0 : index + step]
  if (next) {
    open(next.ID)
    rowOf(next.ID)?.focus()
  }
}

function togglePhone() {
  state.isPhone = !state.isPhone
  inbox.store('phone', state.isPhone ? 'yes' : 'no')
  renderMessage()
}

function toggleScheme() {
  state.scheme = inbox.isPreviewDark() ? 'light' : 'dark'
  renderMessage()
}

async function removeShown() {
  const { messages, shownId } = state
  const index = messages.findIndex(({ ID }) => ID === shownId)
  const neighbour = messages[index + 1] ?? messages[index - 1]
  await inbox.change('DELETE', { IDs: [shownId] })
  location.hash = neighbour ? `#/${neighbour.ID}` : '#/'
  await refresh()
}

async function removeAll() {
  await inbox.change('DELETE', {})
  location.hash = '#/'
  await refresh()
}

function search(query) {
  inbox.setQuery(query)
  refresh()
}

function clearSearch() {
  $('search').value = ''
  search('')
}

/** Buttons name what they do in `data-action`; keys call the same. */
const ACTIONS = {
  'remove': removeShown,
  'phone': togglePhone,
  'scheme': toggleScheme,
  'clear-search': clearSearch,
  'help': () => $('help').showModal(),
  'remove-all': () => {
    $('confirm').returnValue = ''
    $('confirm').showModal()
  },
  'theme': () => {
    nextTheme()
    renderMessage()
  },
  'more': () => {
    inbox.showMore()
    refresh()
  },
  ...Object.fromEntries(TABS.map(({ id }) => [`tab-${id}`, () => openTab(id)])),
}

const KEYS = {
  'j': () => move(1),
  'k': () => move(-1),
  '/': () => $('search').focus(),
  't': () => state.detail && togglePhone(),
  's': () => state.detail && toggleScheme(),
  'Delete': () => state.detail && removeShown(),
  'Escape': () => (location.hash = '#/'),
  '?': ACTIONS.help,
  ...Object.fromEntries(TABS.map(({ id }, index) => [String(index + 1), () => openTab(id)])),
}

function onKey(event) {
  const { target, key } = event
  if (target === $('search') && key === 'Escape') {
    clearSearch()
    return target.blur()
  }
  if (target.closest('[role="tab"]') && key.startsWith('Arrow')) {
    return moveTab(event)
  }

  const isElsewhere = target.matches('input') || document.querySelector('dialog[open]')
  const isModified = event.ctrlKey || event.metaKey || event.altKey
  if (!isElsewhere && !isModified && KEYS[key]) {
    event.preventDefault()
    KEYS[key]()
  }
}

/* Start */

document.addEventListener('keydown', onKey)
document.addEventListener('click', (event) => {
  const action = event.target.closest('[data-action]')?.dataset.action
  ACTIONS[action]?.()
})
$('search').addEventListener('input', (event) => search(event.target.value))
$('confirm').addEventListener('close', () => {
  if ($('confirm').returnValue === 'delete') {
    removeAll()
  }
})
addEventListener('hashchange', showPlace)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    refresh()
  }
})

applyTheme()
await refresh()
await showPlace()
setInterval(() => document.visibilityState === 'visible' && refresh(), POLL_MS)
