import type { Data } from '@generated/data'

/** A reminder a person may still decide on, as every screen knows it. */
export type Upcoming = Pick<Data.Relance, 'id' | 'sendAt' | 'immediateSendUntil'> & {
  invoice: { id: string; numero: string; client: { name: string } }
}
