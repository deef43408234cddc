import { lazy, Suspense } from 'react'
import { useRouterState } from '@tanstack/react-router'
import { WindowDrop } from '../../features/imports/components/window_drop.tsx'
import { useGiveFiles } from '../../features/imports/use_give_files.ts'
import { useUploads } from '../../features/imports/uploads.ts'

const ImportWatch = lazy(() => import('../../features/imports/components/import_watch.tsx'))

/** Pages that take files for themselves: a document for the invoice one is on. */
const TAKES_FILES = /^\/factures\/./
const IMPORT = /^\/imports\/([0-9a-f-]{36})$/

/** Invoices may be dropped on any page, and what was dropped goes on from page to page. */
export default function ImportDoor() {
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const { give } = useGiveFiles(IMPORT.exec(pathname)?.[1])
  const hasUploads = useUploads().length > 0

  return (
    <>
      {TAKES_FILES.test(pathname) ? null : <WindowDrop onFiles={give} />}
      {hasUploads ? (
        <Suspense>
          <ImportWatch />
        </Suspense>
      ) : null}
    </>
  )
}
