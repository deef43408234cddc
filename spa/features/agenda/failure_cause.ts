export type FailureCause = 'mailbox' | 'full' | 'refused' | 'away' | 'render' | 'never' | 'other'

/** What a failure code of the engine means to a person; `lastError` is the server's answer or ours. */
export function failureCause(code: string | null): FailureCause {
  if (code === null) return 'other'
  if (code === 'render_error') return 'render'
  if (code === 'never_started') return 'never'
  if (/^55[013]/.test(code) || code.includes('5.1.')) return 'mailbox'
  if (code.startsWith('552') || code.includes('5.2.2')) return 'full'
  if (code.startsWith('5')) return 'refused'
  if (code.startsWith('4') || code === 'no_connection' || code === 'rate_limited') return 'away'
  return 'other'
}
