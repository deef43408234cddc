import { createFileRoute } from '@tanstack/react-router'
import { InboundAddress } from '../../features/csv_import/components/inbound_address.tsx'
import { ImportsScreen } from '../../features/imports/components/imports_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/imports/')({
  loader: words('imports'),
  component: Imports,
})

function Imports() {
  return <ImportsScreen otherWays={<InboundAddress />} />
}
