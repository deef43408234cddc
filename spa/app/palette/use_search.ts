import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../lib/api.ts'

const TYPING_PAUSE_MS = 120
/** One letter fits everything: not worth a question to the server. */
const SHORTEST = 2

/** The same text, once the fingers pause. */
function useSettled(text: string) {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** What the server finds for what is typed; the last answer stays while the next one comes. */
export function useSearch(typed: string) {
  const q = useSettled(typed.trim())
  const isAsked = q.length >= SHORTEST
  const search = useQuery(
    api.search.index.queryOptions(
      { query: { q } },
      { enabled: isAsked, placeholderData: keepPreviousData, staleTime: 30_000 }
    )
  )
  const found = isAsked ? search.data?.data : undefined
  return {
    invoices: found?.invoices ?? [],
    clients: found?.clients ?? [],
    error: search.error,
    /** Nothing may be concluded yet from an empty list. */
    isWaiting: typed.trim().length >= SHORTEST && (q !== typed.trim() || search.isFetching),
  }
}
