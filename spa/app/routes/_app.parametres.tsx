import { createFileRoute } from '@tanstack/react-router'
import { SettingsFrame } from '../shell/settings_frame.tsx'

export const Route = createFileRoute('/_app/parametres')({ component: SettingsFrame })
