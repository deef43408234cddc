import { address, oneOf } from '../../lib/address.ts'

/** The state of the page lives in its address: the period of « récupéré », and figures as tables. */
export const todaySearch = address({
  periode: oneOf(['annee', 'mois']),
  vue: oneOf(['tableau']),
})
