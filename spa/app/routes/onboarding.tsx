import { createFileRoute, Outlet } from '@tanstack/react-router'
import { signedIn } from '../signed_in.ts'

/** The way in stands outside the frame of the application: one thing at a time. */
export const Route = createFileRoute('/onboarding')({ beforeLoad: signedIn, component: Outlet })
