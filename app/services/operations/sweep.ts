import { coalesce } from '#lib/coalesce'
import { relancePump } from '#services/operations/relance_pump'
import { sweepRelances } from '#services/relances/sweeper'

/** Settles what dead processes left behind and sends what is due, once at a time in this process. */
export const sweep = coalesce((signal?: AbortSignal) => sweepRelances(signal, relancePump()))

/** Sends what is due. */
export const drain = (signal?: AbortSignal) => relancePump().drain(signal)
