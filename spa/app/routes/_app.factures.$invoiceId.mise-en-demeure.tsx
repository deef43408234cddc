import { createFileRoute } from '@tanstack/react-router'
import { FormalNoticeScreen } from '../../features/formal_notice/components/formal_notice_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/factures/$invoiceId/mise-en-demeure')({
  loader: words('formal_notice', 'invoice'),
  component: FormalNotice,
})

function FormalNotice() {
  const { invoiceId } = Route.useParams()
  return <FormalNoticeScreen key={invoiceId} invoiceId={invoiceId} />
}
