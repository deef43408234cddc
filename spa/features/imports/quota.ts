import type { Failure } from '../../lib/errors.ts'

export interface QuotaFigures {
  limit: number
  current: number
  /** How many would have been added. */
  adding: number
}

/** The figures of a refused quota, null when it was refused for something else. */
export function quotaOf({ code, faults }: Failure): QuotaFigures | null {
  const { limit, current, adding } = faults[0]?.meta ?? {}
  if (code !== 'free_limit_active_invoices' || typeof limit !== 'number') return null
  return {
    limit,
    current: typeof current === 'number' ? current : limit,
    adding: typeof adding === 'number' ? adding : 1,
  }
}
