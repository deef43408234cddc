import { createFileRoute, redirect } from '@tanstack/react-router'
import { meOptions } from '../../lib/me.ts'
import { isSignedOut } from '../../lib/errors.ts'
import { forgetUploads } from '../../features/imports/uploads.ts'
import { Shell } from '../shell/shell.tsx'

export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meOptions())
    } catch (error) {
      if (!isSignedOut(error)) throw error
      throw redirect({ to: '/connexion', search: { retour: location.href } })
    }
  },
  onLeave: forgetUploads,
  component: () => <Shell />,
})
