import { attachCard } from '../world/payment_methods.ts'
import { completeSession } from '../world/checkout.ts'
import { payInvoice } from '../routes/invoices.ts'
import { subscriptionOf } from '../world/invoices.ts'
import { Refusal } from '../world/refusal.ts'
import { change, isOver } from '../world/subscriptions.ts'
import type { World } from '../world/world.ts'
import { TEST_CARDS } from '../world/cards.ts'
import { day, escaped, euros, page } from './page.ts'

export type PageAnswer = { html: string; status?: number } | { redirect: string }

const cardFields = () =>
  `<fieldset><legend>Carte de test</legend>${TEST_CARDS.map(
    ({ number, label }, at) =>
      `<label><input type="radio" name="preset" value="${number}"${at === 0 ? ' checked' : ''}> ${label} <small>${number}</small></label>`
  ).join(
    ''
  )}<label>Autre numéro <input type="text" name="number" inputmode="numeric" autocomplete="off"></label></fieldset>`

const DETAILS = ['country', 'postal_code', 'vat_number', 'promotion'] as const

const DETAIL_LABELS: Record<(typeof DETAILS)[number], string> = {
  country: 'Pays, en deux lettres (sinon FR)',
  postal_code: 'Code postal',
  vat_number: 'Numéro de TVA',
  promotion: 'Code promotionnel',
}

const detailFields = `<details><summary>Adresse, TVA, code promotionnel</summary>${DETAILS.map(
  (name) =>
    `<label>${DETAIL_LABELS[name]} <input type="text" name="${name}" autocomplete="off"></label>`
).join('')}</details>`

/** What a page of Checkout asks besides the card; nothing of it is needed. */
function detailsOf(form: URLSearchParams) {
  const [country, postalCode, vatNumber, promotion] = DETAILS.map(
    (name) => form.get(name)?.trim() || undefined
  )
  return {
    ...(country && { address: { country: country.toUpperCase(), postalCode, vatNumber } }),
    ...(promotion && { promotion }),
  }
}

const alert = (message: string) => (message ? `<p role="alert">${escaped(message)}</p>` : '')

const cardOf = (form: URLSearchParams) => form.get('number') || form.get('preset') || ''

/** The pages that Stripe hosts: to subscribe, to manage, to pay. Null when there is none there. */
export function hostedPage(
  world: World,
  path: string,
  form: URLSearchParams | null
): PageAnswer | null {
  const [, kind, id] = /^\/(c\/pay|p\/session|invoice)\/([\w-]+)$/.exec(path) ?? []
  if (kind === 'c/pay') {
    return checkoutPage(world, id, form)
  }
  if (kind === 'p/session') {
    return portalPage(world, id, form)
  }
  return kind === 'invoice' ? invoicePage(world, id, form) : null
}

function checkoutPage(world: World, id: string, form: URLSearchParams | null): PageAnswer {
  const session = world.need(world.sessions, 'checkout.session', id)
  if (session.status !== 'open') {
    return { html: page('Cette page a expiré', '<p>Revenez à Rubis.</p>'), status: 410 }
  }
  let message = ''
  if (form) {
    try {
      const authenticated = form.get('authenticated') === 'yes'
      completeSession(world, id, { number: cardOf(form), authenticated, ...detailsOf(form) })
      return { redirect: (session.success_url ?? '').replace('{CHECKOUT_SESSION_ID}', id) }
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error
      }
      if (error.code === 'authentication_required') {
        return { html: authenticationPage(form) }
      }
      message = form.has('refused') ? 'L’authentification a échoué.' : error.message
    }
  }
  const trial = Number(world.checkoutPlans.get(id)?.subscription_data?.trial_period_days ?? 0)
  const price = world.prices.get(world.checkoutPlans.get(id)?.line_items?.[0].price ?? '')
  return {
    html: page(
      trial > 0 ? `Essai de ${trial} jours` : 'Abonnement',
      `${alert(message)}<p>${escaped(price?.nickname ?? '')} : ${euros(price?.unit_amount ?? 0)} HT</p>
<p>À payer aujourd’hui : <strong>${euros(session.amount_total ?? 0)}</strong></p>
<p><small>${escaped(session.custom_text.submit?.message ?? '')}</small></p>
<form method="post">${cardFields()}${detailFields}<button>${trial > 0 ? 'Démarrer l’essai' : 'S’abonner'}</button>
<a class="button quiet" href="${escaped(session.cancel_url ?? '#')}">Annuler</a></form>`
    ),
  }
}

const authenticationPage = (form: URLSearchParams) =>
  page(
    'Votre banque demande à vous authentifier',
    `<form method="post"><input type="hidden" name="number" value="${escaped(cardOf(form))}">${DETAILS.map((name) => `<input type="hidden" name="${name}" value="${escaped(form.get(name) ?? '')}">`).join('')}
<button name="authenticated" value="yes">Authentifier</button>
</form><form method="post"><input type="hidden" name="number" value="4000000000000002"><button class="quiet" name="refused" value="yes">Échouer</button></form>`
  )

function portalPage(world: World, id: string, form: URLSearchParams | null): PageAnswer {
  const portal = world.need(world.portals, 'billing_portal.session', id)
  const customer = world.need(world.customers, 'customer', portal.customer)
  const subscription = world.subscriptionsOf(customer.id).find((one) => !isOver(one))
  const action = form?.get('action')
  if (form && action === 'card') {
    const method = attachCard(world, customer.id, cardOf(form))
    customer.invoice_settings.default_payment_method = method.id
    world.emit('customer.updated', customer)
  } else if (subscription && action === 'cancel') {
    change(world, subscription, {
      cancel_at: subscription.items.data[0].current_period_end,
      canceled_at: world.now,
    })
  } else if (subscription && action === 'reactivate') {
    change(world, subscription, { cancel_at: null, cancel_at_period_end: false, canceled_at: null })
  }
  if (form) {
    return { redirect: `/p/session/${id}` }
  }
  const ends = subscription?.cancel_at ?? null
  const button = (name: string, label: string) =>
    `<form method="post"><button class="quiet" name="action" value="${name}">${label}</button></form>`
  return {
    html: page(
      'Votre abonnement',
      `<p>${subscription ? escaped(subscription.items.data[0].price.nickname ?? '') : 'Aucun abonnement en cours.'}</p>
${ends ? `<p>Se termine le ${day(ends)}.</p>${button('reactivate', 'Ne pas résilier')}` : ''}
${subscription && !ends ? button('cancel', 'Résilier à la fin de la période') : ''}
<form method="post"><input type="hidden" name="action" value="card">${cardFields()}<button>Changer de carte</button></form>
<a class="button quiet" href="${escaped(portal.return_url ?? '#')}">Revenir à Rubis</a>`
    ),
  }
}

function invoicePage(world: World, id: string, form: URLSearchParams | null): PageAnswer {
  const invoice = world.need(world.invoices, 'invoice', id)
  let message = ''
  if (form && invoice.status === 'open') {
    const customer = world.need(world.customers, 'customer', String(invoice.customer))
    const method = attachCard(world, customer.id, cardOf(form))
    const subscription =
      subscriptionOf(world, invoice) &&
      world.subscriptionsOf(customer.id).find((one) => !isOver(one))
    const before = subscription?.default_payment_method
    if (subscription) {
      subscription.default_payment_method = method.id
    }
    if (payInvoice(world, invoice, { isPresent: true, card: method.id }) === 'paid') {
      return { redirect: `/invoice/${id}` }
    }
    if (subscription) {
      subscription.default_payment_method = before ?? null
    }
    message = 'Le paiement a été refusé.'
  }
  return {
    html: page(
      `Facture ${invoice.number ?? ''}`,
      `${alert(message)}<p>${euros(invoice.total)} TTC : ${invoice.status === 'paid' ? 'payée' : 'à payer'}</p>
${invoice.status === 'open' ? `<form method="post">${cardFields()}<button>Payer</button></form>` : ''}`
    ),
  }
}
