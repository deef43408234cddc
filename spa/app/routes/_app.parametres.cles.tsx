import { createFileRoute } from '@tanstack/react-router'
import { ApiKeysScreen } from '../../features/api_keys/components/api_keys_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/cles')({
  loader: words('api_keys'),
  component: ApiKeysScreen,
})
