import { createFileRoute } from '@tanstack/react-router'
import { ImportsScreen } from '../../features/imports/components/imports_screen.tsx'

export const Route = createFileRoute('/_app/imports/')({ component: ImportsScreen })
