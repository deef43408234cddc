// What the page knows, and how it asks the inbox.

const PAGE_SIZE = 50

export const state = {
  messages: [],
  /** All messages of the inbox, those of the current search, and the unread ones. */
  total: 0,
  found: 0,
  unread: 0,
  query: '',
  limit: PAGE_SIZE,
  isOnline: true,
  /** The message beside the list, once loaded. */
  shownId: null,
  detail: null,
  tab: 'message',
  isPhone: stored('phone') === 'yes',
  /** Light or dark preview of this message; auto follows the page. */
  scheme: 'auto',
}

export function stored(key) {
  return localStorage.getItem(`inbox-${key}`)
}

export function store(key, value) {
  localStorage.setItem(`inbox-${key}`, value)
}

export async function get(path, as = 'json') {
  const response = await fetch(path)
  if (!response.ok) {
    throw Object.assign(new Error(await response.text()), { status: response.status })
  }
  return response[as]()
}

export const change = (method, body) =>
  fetch('/api/v1/messages', {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Asks for the list; an answer to a search that has changed meanwhile is dropped. */
export async function fetchList() {
  const { query, limit } = state
  const path = query
    ? `/api/v1/search?query=${encodeURIComponent(query)}&limit=${limit}`
    : `/api/v1/messages?limit=${limit}`

  try {
    const answer = await get(path)
    if (query === state.query) {
      const { messages, total, messages_count: found, unread } = answer
      Object.assign(state, { messages, total, found, unread, isOnline: true })
    }
  } catch {
    state.isOnline = false
  }
}

export function setQuery(query) {
  state.query = query.trim()
  state.limit = PAGE_SIZE
}

export function showMore() {
  state.limit += PAGE_SIZE
}

export function isPreviewDark() {
  if (state.scheme !== 'auto') {
    return state.scheme === 'dark'
  }
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}
