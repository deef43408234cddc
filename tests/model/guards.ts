/**
 * The guards of the send protocol, by the words of docs/ARCHITECTURE.md. The model keeps all of
 * them; a test removes one at a time and expects the exploration to find what goes wrong.
 */
export const GUARDS = {
  start_mark: 'Start commits `started_at` before any byte may leave',
  claim_token: 'Start and Settle act only on a row that still carries my claim token',
  lease_check: 'Start needs a living lease; Expire takes a row over only once its lease is over',
  send_deadline: 'no byte is written once the time allowed since Start is over',
  wait_rule: 'a payment, hold, dispute or edit waits for a started, unanswered message',
  recheck: 'Start reads the invoice again: chaseable, remainder > 0',
  hold_recheck: 'Start reads the holds again',
  approval_recheck: 'a mise en demeure starts only if approved for the remainder it states',
  gap: 'Start respects the gap to the other messages, counting started and unknown ones',
  facts_at_expire: 'Expire believes the answers already recorded on the message',
  sticky_doubt: 'after one ambiguous attempt nothing makes the task failed or opens a new key',
  doubt_outlives_cancel: 'a doubtful row is never cancelled: planning again must not send it anew',
  same_remainder_resume: 'an ambiguous message is posted again only for the same remainder',
  answer_of_attempt: 'a refusal or an ambiguity counts only for the attempt that met it',
  unique_step: 'one living row per step of an invoice, whatever is planned again',
  own_timer: 'each worker sweeps on its own timer, whatever happened to the queue',
} as const

export type Guard = keyof typeof GUARDS

export const ALL_GUARDS = Object.keys(GUARDS) as Guard[]
