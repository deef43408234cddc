import UnprocessableException from '#exceptions/unprocessable_exception'
import type { StepInput } from '#services/plans/plan_steps'
import { findPenalties } from '#values/template_lint'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * What makes a list of steps a plan: a day each, and a formal notice, if any, that is the only one and
 * comes last.
 *
 * @throws UnprocessableException `duplicate_offset`, `one_formal_notice`, `formal_notice_last`
 */
export function assertSound(steps: readonly StepInput[]) {
  const repeated = steps.findIndex(
    ({ offsetDays }, at) => steps.findIndex((step) => step.offsetDays === offsetDays) < at
  )
  if (repeated !== -1) {
    throw new UnprocessableException(
      'duplicate_offset',
      'Deux étapes tombent le même jour.',
      `steps.${repeated}.offsetDays`
    )
  }

  const formal = steps.flatMap((step, at) => (step.tone === 'mise_en_demeure' ? [at] : []))
  if (formal.length > 1) {
    throw new UnprocessableException(
      'one_formal_notice',
      'Un plan ne compte qu’une mise en demeure.',
      `steps.${formal[1]}.tone`
    )
  }
  const last = Math.max(...steps.map(({ offsetDays }) => offsetDays))
  if (formal.length === 1 && steps[formal[0]].offsetDays < last) {
    throw new UnprocessableException(
      'formal_notice_last',
      'La mise en demeure est la dernière étape\u00a0: aucun message ne part après elle.',
      `steps.${formal[0]}.offsetDays`
    )
  }
}

/**
 * Late-payment penalties and the 40 € are for professional debtors only (rule 5): a text that names
 * them cannot be saved on a plan that a consumer's open invoice follows.
 *
 * @throws UnprocessableException `penalties_for_consumers` with the words at fault and a client's name
 */
export async function assertFitsItsClients(
  trx: TransactionClientContract,
  organizationId: string,
  planId: string,
  steps: readonly StepInput[]
) {
  const found = steps.flatMap((step, at) =>
    (['subject', 'body'] as const).flatMap((part) => {
      const penalties = findPenalties(step[part])
      return penalties ? [{ field: `steps.${at}.${part}`, ...penalties }] : []
    })
  )
  if (found.length === 0) {
    return
  }
  const consumer = await trx
    .from('clients as c')
    .where('c.organization_id', organizationId)
    .where('c.kind', 'consumer')
    .whereNull('c.archived_at')
    .where((query) =>
      query
        .where('c.plan_id', planId)
        .orWhereExists((invoices) =>
          invoices
            .from('invoices as i')
            .whereColumn('i.organization_id', 'c.organization_id')
            .whereColumn('i.client_id', 'c.id')
            .where('i.plan_id', planId)
            .whereIn('i.status', [
              'pending',
              'awaiting_user_confirmation',
              'in_relance',
              'litigation',
            ])
        )
    )
    .orderBy('c.name')
    .select('c.name')
    .first()
  if (consumer) {
    const [{ field, excerpt, at }] = found
    throw new UnprocessableException(
      'penalties_for_consumers',
      `Ce plan relance un particulier (${consumer.name})\u00a0: ni pénalités, ni indemnité de 40\u00a0€ ne peuvent lui être demandées.`,
      field,
      { excerpt, at, clientName: consumer.name }
    )
  }
}
