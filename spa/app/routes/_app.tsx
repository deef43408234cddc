import { createFileRoute } from '@tanstack/react-router'
import { forgetUploads } from '../../features/imports/uploads.ts'
import { Shell } from '../shell/shell.tsx'
import { signedIn } from '../signed_in.ts'

export const Route = createFileRoute('/_app')({
  beforeLoad: signedIn,
  onLeave: forgetUploads,
  component: () => <Shell />,
})
