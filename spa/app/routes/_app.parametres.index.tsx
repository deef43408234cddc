import { createFileRoute, redirect } from '@tanstack/react-router'

export const Route = createFileRoute('/_app/parametres/')({
  beforeLoad: () => {
    throw redirect({ to: '/parametres/profil', replace: true })
  },
})
