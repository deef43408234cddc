import { createFileRoute } from '@tanstack/react-router'
import { SignUpScreen } from '../../features/session/components/sign_up_screen.tsx'

export const Route = createFileRoute('/inscription')({ component: SignUpScreen })
