import { address, like, oneOf, whole, type AddressOf } from '../../lib/address.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The list: plans in use, or the archived ones. */
export const plansSearch = address({ archives: oneOf(['oui']) })

export type PlansSearch = AddressOf<typeof plansSearch>

const EDITOR = {
  /** the step that is open, from 1, as people count */
  etape: whole(1, 20),
  /** the invoice that lends its words */
  facture: like(UUID),
  historique: oneOf(['oui']),
}

/** The editor: what is open in it. */
export const editorSearch = address(EDITOR)

export type EditorSearch = AddressOf<typeof editorSearch>

export const MODELS = ['doux', 'equilibre', 'ferme', 'vide'] as const

export const newPlanSearch = address({ ...EDITOR, modele: oneOf(MODELS) })

export type NewPlanSearch = AddressOf<typeof newPlanSearch>
