import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { MessageId } from '../lib/catalogue.ts'

/** Puts a text in the clipboard, and says that it is there. */
export function CopyButton({ text, say }: { text: string; say: MessageId }) {
  const [isCopied, setCopied] = useState(false)
  const CopyIcon = isCopied ? IconCheck : IconCopy
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<CopyIcon size={15} stroke={1.75} aria-hidden="true" />}
      aria-live="polite"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <FormattedMessage id={isCopied ? 'common.copied' : say} />
    </Button>
  )
}
