import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api, client } from '../../../lib/api.ts'
import type { Locale } from '../../../lib/locale.ts'

export type AuditTopic = NonNullable<
  NonNullable<Parameters<typeof client.api.audit.index>[0]['query']>['topic']
>
export type InvitableRole = Data.Team['invitations'][number]['role']

const teamOptions = () => api.team.show.queryOptions({})

/** Who belongs to the organization, and who was asked to. */
export function useTeam() {
  return useQuery(teamOptions())
}

/** One act on the team; what was read of it is read again afterwards. */
export function useTeamAct<Input>(act: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: teamOptions().queryKey }),
  })
}

const PAGE_SIZE = 50

/** The audit log, the newest first, page by page. */
export function useAudit(topic: AuditTopic | undefined) {
  return useInfiniteQuery({
    ...api.audit.index.infiniteQueryOptions(
      { query: { topic, limit: PAGE_SIZE } },
      {
        pageParamKey: 'cursor',
        initialPageParam: undefined,
        getNextPageParam: (page) => page.meta.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
      }
    ),
    // The first page of a keyset has no cursor.
    initialPageParam: undefined,
  })
}

/** Where the filtered log is downloaded from, in the language of the screen. */
export function auditExportAddress(topic: AuditTopic | undefined, locale: Locale) {
  const wanted = new URLSearchParams({ ...(topic !== undefined && { topic }), locale })
  return `${client.urlFor.get('audit.export').url}?${wanted.toString()}`
}
