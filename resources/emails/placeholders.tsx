import { createElement, type ReactNode } from 'react'

/**
 * Components are rendered once, into templates: what changes from one mail to the next is written
 * `{{word}}` (escaped) or `{{{word}}}` (HTML we have made ourselves), and what may be absent or
 * repeated stands inside If and Each. `app/mails/html_template.ts` reads them.
 */
export function If({ name, children }: { name: string; children: ReactNode }) {
  return createElement('x-if', { name }, children)
}

export function Each({ name, children }: { name: string; children: ReactNode }) {
  return createElement('x-each', { name }, children)
}
