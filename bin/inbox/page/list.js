// The list on the left.

import { $, element, setText } from './dom.js'
import { fullTime, plural, timeLabel } from './labels.js'
import { state } from './state.js'

/** The ids of the last rendering, to tell which messages have just arrived. */
let known = null

export function renderList() {
  const { messages, total, found, unread } = state
  document.title = `${unread > 0 ? `(${unread}) ` : ''}Boîte de réception · Rubis`
  setText($('status'), statusText())
  $('clear').disabled = total === 0
  $('more').hidden = found <= messages.length
  renderEmptyList()

  const previous = known
  known = new Set(messages.map(({ ID }) => ID))
  const signature = JSON.stringify([messages.map(({ ID, Read }) => [ID, Read]), state.shownId])
  if ($('messages').dataset.signature === signature) {
    return
  }
  $('messages').dataset.signature = signature

  const focused = document.activeElement?.closest('#messages a')?.dataset.id
  $('messages').replaceChildren(
    ...messages.map((message) => row(message, previous !== null && !previous.has(message.ID)))
  )
  if (focused) {
    rowOf(focused)?.focus()
  }
}

function statusText() {
  const { total, found, unread, query, isOnline } = state
  if (!isOnline) {
    return 'La boîte ne répond plus. Est-elle arrêtée\u202f? Nouvel essai dans un instant.'
  }
  if (query) {
    return plural(found, 'message trouvé', 'messages trouvés')
  }
  if (total === 0) {
    return ''
  }
  return unread > 0
    ? `${plural(total, 'message', 'messages')}, ${plural(unread, 'non lu', 'non lus')}`
    : plural(total, 'message', 'messages')
}

function renderEmptyList() {
  const { messages, query, isOnline } = state
  $('empty').hidden = messages.length > 0 || !isOnline
  if ($('empty').hidden) {
    return
  }
  $('empty').replaceChildren(
    ...(query
      ? [
          element('strong', {}, 'Aucun message ne correspond'),
          'On peut chercher un mot, to:adresse, subject:"quelques mots" ou is:unread. ',
          element(
            'button',
            { 'type': 'button', 'class': 'quiet', 'data-action': 'clear-search' },
            'Effacer la recherche'
          ),
        ]
      : [
          element('strong', {}, 'Pas encore de message'),
          'Chaque courriel que Rubis envoie arrive ici, à la seconde. Laissez cette page ouverte.',
        ])
  )
}

function row(message, isArriving) {
  const date = new Date(message.Created)
  return element(
    'li',
    { class: message.Read ? null : 'unread' },
    element(
      'a',
      {
        'href': `#/${message.ID}`,
        'data-id': message.ID,
        'class': isArriving ? 'arriving' : null,
        'aria-current': message.ID === state.shownId ? 'true' : null,
      },
      element(
        'span',
        { class: 'to' },
        message.Read ? null : element('span', { class: 'hidden' }, 'Non lu. '),
        `à ${[...message.To, ...message.Bcc].map((to) => to.Name || to.Address).join(', ')}`
      ),
      element(
        'time',
        { datetime: message.Created, title: fullTime(date) },
        message.Attachments > 0 ? `${plural(message.Attachments, 'pièce', 'pièces')} · ` : '',
        timeLabel(date)
      ),
      element('span', { class: 'subject' }, message.Subject || '(sans objet)'),
      element('span', { class: 'snippet' }, message.Snippet)
    )
  )
}

export const rowOf = (id) => $('messages').querySelector(`a[data-id="${CSS.escape(id)}"]`)
