import { useState } from 'react'
import { failureOf } from '../../../lib/errors.ts'
import { useClient, useUpdateClient, type Client } from './use_client.ts'

type Update = Parameters<ReturnType<typeof useUpdateClient>['mutate']>[0]['body']

/**
 * Saves part of a sheet with the edition it was opened at. A change made elsewhere meanwhile is a
 * conflict: what was typed stays, the present sheet is fetched, and only a second, explicit save
 * (`overwrite`) replaces it.
 */
export function useSaveSheet(client: Client) {
  const [opened, setOpened] = useState(client.revision)
  const current = useClient(client.id)
  const update = useUpdateClient(client.id)
  const failure = update.isError ? failureOf(update.error) : null

  function save(
    body: Update,
    revision: number,
    done: () => void,
    refused: (error: unknown) => void
  ) {
    update.mutate(
      { params: { id: client.id }, body: { ...body, revision } },
      {
        onSuccess: ({ data }) => {
          setOpened(data.revision)
          done()
        },
        onError: (error) => {
          if (failureOf(error).code === 'client_changed') void current.refetch()
          refused(error)
        },
      }
    )
  }

  return {
    isPending: update.isPending,
    isConflict: failure?.code === 'client_changed',
    /** What no field of the form can say; null for a conflict, which has its own words. */
    failure: failure === null || failure.code === 'client_changed' ? null : failure,
    save: (body: Update, done: () => void, refused: (error: unknown) => void) =>
      save(body, opened, done, refused),
    overwrite: (body: Update, done: () => void, refused: (error: unknown) => void) =>
      save(body, current.data?.data.revision ?? opened, done, refused),
  }
}
