import { z } from 'zod'

/** The state of the page lives in its address: the period of « récupéré », and figures as tables. */
export const todaySearch = z.object({
  periode: z.enum(['annee', 'mois']).optional().catch(undefined),
  vue: z.enum(['tableau']).optional().catch(undefined),
})
