import type { ReactNode } from 'react'

/** A form that only whoever was shown the page can send (page_nonce). */
export function SignedForm({
  action,
  nonce,
  takesFiles = false,
  children,
}: {
  action: string
  nonce: string
  takesFiles?: boolean
  children: ReactNode
}) {
  return (
    <form method="post" action={action} encType={takesFiles ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="nonce" value={nonce} />
      {children}
    </form>
  )
}
