import { createFileRoute, notFound } from '@tanstack/react-router'
import { CatalogueScreen } from '../../features/catalogue/components/catalogue_screen.tsx'

/** For developers: the built application knows no such page. */
export const Route = createFileRoute('/dev/catalogue')({
  beforeLoad: () => {
    if (!import.meta.env.DEV) throw notFound()
  },
  component: CatalogueScreen,
})
