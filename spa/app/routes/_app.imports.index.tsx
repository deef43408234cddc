import { createFileRoute } from '@tanstack/react-router'
import { ImportsScreen } from '../../features/imports/components/imports_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/imports/')({
  loader: words('imports'),
  component: ImportsScreen,
})
