import { createFileRoute } from '@tanstack/react-router'
import { BatchScreen } from '../../features/imports/components/batch_screen.tsx'
import { batchSearch } from '../../features/imports/imports_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/imports/$batchId')({
  validateSearch: batchSearch,
  loader: words('import_words', 'imports', 'invoice', 'invoices', 'new_invoice'),
  component: Batch,
})

function Batch() {
  const { batchId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <BatchScreen
      key={batchId}
      batchId={batchId}
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  )
}
