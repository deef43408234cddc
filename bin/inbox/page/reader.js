// One message, on the right.

import { $, element } from './dom.js'
import { fullTime, people, person, size } from './labels.js'
import { get, isPreviewDark, state } from './state.js'

export const TABS = [
  { id: 'message', label: 'Message' },
  { id: 'texte', label: 'Texte' },
  { id: 'source', label: 'Source' },
  { id: 'en-tetes', label: 'En-têtes' },
]

export function renderMessage() {
  const { shownId, detail, tab } = state
  const target = $('message')
  if (!detail) {
    target.replaceChildren(
      element(
        'div',
        { class: 'empty' },
        shownId ? element('a', { class: 'back', href: '#/' }, '‹ Messages') : null,
        shownId
          ? element('strong', {}, 'Ce message n’est plus là')
          : element('strong', {}, 'Choisissez un message'),
        shownId ? 'Il a été supprimé.' : 'Ou appuyez sur j. La touche ? montre les raccourcis.'
      )
    )
    return
  }
  target.replaceChildren(head(detail), tabBar(tab), panel(detail, tab))
}

function head(detail) {
  const date = new Date(detail.Date)
  const fields = [
    ['De', person(detail.From)],
    ['À', people(detail.To)],
    ['Copie', people(detail.Cc)],
    ['Copie cachée', people(detail.Bcc)],
    ['Répondre à', people(detail.ReplyTo)],
    ['Date', fullTime(date)],
  ].filter(([, value]) => value !== '')

  return element(
    'header',
    {},
    element(
      'div',
      { class: 'headline' },
      element('h2', {}, detail.Subject || '(sans objet)'),
      element(
        'div',
        { class: 'actions' },
        element('a', { class: 'back', href: '#/' }, '‹ Messages'),
        element(
          'button',
          { 'type': 'button', 'class': 'quiet', 'data-action': 'remove' },
          'Supprimer'
        )
      )
    ),
    element(
      'dl',
      { class: 'fields' },
      ...fields.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])
    ),
    detail.Attachments.length > 0 ? attachments(detail) : null
  )
}

function attachments(detail) {
  return element(
    'ul',
    { 'class': 'attachments', 'aria-label': 'Pièces jointes' },
    ...detail.Attachments.map((part) =>
      element(
        'li',
        {},
        element(
          'a',
          { href: `/api/v1/message/${detail.ID}/part/${part.PartID}`, download: part.FileName },
          part.FileName,
          ' ',
          element('small', {}, size(part.Size))
        )
      )
    )
  )
}

function tabBar(current) {
  const isHtml = current === 'message' && state.detail.HTML !== ''
  return element(
    'div',
    { class: 'tabs' },
    element(
      'div',
      { 'role': 'tablist', 'aria-label': 'Façons de lire' },
      ...TABS.map(({ id, label }) =>
        element(
          'button',
          {
            'type': 'button',
            'role': 'tab',
            'id': `tab-${id}`,
            'aria-selected': String(id === current),
            'aria-controls': 'panel',
            'tabindex': id === current ? '0' : '-1',
            'data-action': `tab-${id}`,
          },
          label
        )
      )
    ),
    isHtml
      ? element(
          'button',
          {
            'type': 'button',
            'class': 'quiet width-toggle',
            'aria-pressed': String(state.isPhone),
            'data-action': 'phone',
          },
          'Largeur de téléphone'
        )
      : null,
    isHtml
      ? element(
          'button',
          {
            'type': 'button',
            'class': 'quiet',
            'aria-pressed': String(isPreviewDark()),
            'data-action': 'scheme',
          },
          'Aperçu sombre'
        )
      : null
  )
}

function panel(detail, tab) {
  const box = element('div', {
    'id': 'panel',
    'role': 'tabpanel',
    'aria-labelledby': `tab-${tab}`,
    'tabindex': '0',
    'class': `panel${state.isPhone && tab === 'message' ? ' phone' : ''}`,
  })

  if (tab === 'message' && detail.HTML !== '') {
    box.append(
      element('iframe', {
        title: `Message : ${detail.Subject}`,
        src: `/view/${detail.ID}.html`,
        sandbox: 'allow-popups allow-popups-to-escape-sandbox',
        class: isPreviewDark() ? 'dark' : 'light',
      })
    )
  } else if (tab === 'message' || tab === 'texte') {
    box.append(element('pre', { class: 'prose' }, detail.Text || 'Ce message n’a pas de texte.'))
  } else if (tab === 'source') {
    fill(box, `/api/v1/message/${detail.ID}/raw`, 'text', (source) => [element('pre', {}, source)])
  } else {
    fill(box, `/api/v1/message/${detail.ID}/headers`, 'json', (headers) => [
      element(
        'dl',
        { class: 'fields' },
        ...Object.entries(headers).flatMap(([name, values]) =>
          values.flatMap((value) => [element('dt', {}, name), element('dd', {}, value)])
        )
      ),
    ])
  }
  return box
}

async function fill(box, path, as, build) {
  try {
    box.replaceChildren(...build(await get(path, as)))
  } catch {
    box.replaceChildren(element('pre', {}, 'Impossible de lire ce message. Est-il supprimé\u202f?'))
  }
}
