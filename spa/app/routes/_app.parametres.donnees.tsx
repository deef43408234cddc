import { createFileRoute } from '@tanstack/react-router'
import { OwnDataScreen } from '../../features/own_data/components/own_data_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/donnees')({
  loader: words('own_data'),
  component: OwnDataScreen,
})
