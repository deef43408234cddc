import { useCallback, useEffect, useState } from 'react'

interface Loaded {
  key: string
  url?: string
  failed?: boolean
}

/**
 * The bytes behind an address of the API, under an address of this page: the API only ever gives
 * downloads, and the page's own viewer shows them. Read when mounted, released with the component.
 *
 * @param version changes when the bytes may have
 */
export function useObjectUrl(address: string, version = '') {
  const [attempt, setAttempt] = useState(0)
  const key = [address, version, attempt].join(' ')
  const [loaded, setLoaded] = useState<Loaded>()

  useEffect(() => {
    const controller = new AbortController()
    let made: string | undefined
    fetch(address, { signal: controller.signal, credentials: 'same-origin' })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
        const bytes = await answer.blob()
        if (controller.signal.aborted) return
        made = URL.createObjectURL(bytes)
        setLoaded({ key, url: made })
      })
      .catch(() => {
        if (!controller.signal.aborted) setLoaded({ key, failed: true })
      })
    return () => {
      controller.abort()
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [address, key])

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const current = loaded?.key === key ? loaded : undefined
  return { url: current?.url, failed: current?.failed === true, retry }
}
