import { createFileRoute } from '@tanstack/react-router'
import { CsvImportScreen } from '../../features/csv_import/components/csv_import_screen.tsx'
import { address, like } from '../../lib/address.ts'
import { words } from '../../lib/catalogue.ts'

const csvSearch = address({ fichier: like(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) })

export const Route = createFileRoute('/_app/imports/csv')({
  validateSearch: csvSearch,
  loader: words('csv_import', 'new_invoice'),
  component: CsvImport,
})

function CsvImport() {
  const { fichier } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <CsvImportScreen
      fileId={fichier}
      onFile={(id) => void navigate({ search: { fichier: id }, replace: true })}
    />
  )
}
