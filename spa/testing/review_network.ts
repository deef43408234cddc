import type { Data } from '@generated/data'
import { one, page } from './answers.ts'
import { aMe } from './fixtures.ts'
import {
  anImportBatch,
  anImportDraft,
  anImportDraftDetail,
  anImportFile,
  aReadField,
  OTHER_DRAFT_ID,
} from './import_fixtures.ts'
import { stubNetwork, type Routes } from './network.ts'

const PREVIEW: Data.PlanPreview = {
  planId: 'p-1',
  lateStart: null,
  obstacles: [],
  duplicates: [],
  steps: [
    {
      stepId: 's-1',
      offsetDays: 3,
      tone: 'amical',
      requiresManualValidation: false,
      sendAt: '2099-11-24T08:00:00.000Z',
      late: false,
      subject: 'Facture F-2026-0120',
      body: 'Bonjour',
    },
  ],
}

/** A page, white; its places are what matters. */
function aPagePicture() {
  const canvas = document.createElement('canvas')
  canvas.width = 62
  canvas.height = 88
  return new Promise<Blob>((resolve) =>
    canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/png')
  )
}

const doubtful = anImportDraft({
  certain: false,
  clientId: null,
  confidence: { ...anImportDraft().confidence, clientId: 0, clientEmail: 0.7, dueDate: 0.7 },
})
export const other = anImportDraft({
  id: OTHER_DRAFT_ID,
  fileId: 'f-2',
  clientName: 'Studio Grand Large',
  numero: 'F-2026-0121',
})
export const files = [
  anImportFile(),
  anImportFile({ id: 'f-2', name: 'F-2026-0121.pdf', draftId: OTHER_DRAFT_ID }),
]

interface Server {
  draft: Data.ImportDraftDetail
  batch: Data.ImportBatchDetail
}

/** An import of two drafts under review, kept as the server keeps it. */
export function reviewNetwork(server: Partial<Server> = {}, over: Routes = {}) {
  const state: Server = {
    draft: anImportDraftDetail(),
    batch: anImportBatch({ files, drafts: [doubtful, other] }),
    ...server,
  }
  const requests = stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/plans': () => one([{ id: 'p-1', name: 'Équilibré', isDefault: true, steps: [] }]),
    'GET /api/v1/clients': () => page([{ id: 'c-1', name: 'Menuiserie Kerbrat' }]),
    'GET /api/v1/imports/:id': () => one(state.batch),
    'GET /api/v1/imports/:id/drafts/:draft': ({ path }) =>
      one(path.endsWith(OTHER_DRAFT_ID) ? anImportDraftDetail({ ...other }) : state.draft),
    'GET /api/v1/imports/:id/drafts/:draft/pages/:page': async () => ({
      body: await aPagePicture(),
    }),
    'GET /api/v1/imports/:id/drafts/:draft/plan_preview': () => one(PREVIEW),
    'GET /api/v1/invoices': () => page([]),
    'PATCH /api/v1/imports/:id/drafts/:draft': ({ body }) => {
      const { edited } = body as { edited: Record<string, string | number | null> }
      const fields = { ...state.draft.fields } as Record<string, unknown>
      for (const [name, value] of Object.entries(edited)) {
        fields[name] = { ...aReadField(value, 1), source: 'user' }
      }
      state.draft = {
        ...state.draft,
        revision: state.draft.revision + 1,
        fields: fields as Data.ImportDraftDetail['fields'],
      }
      return one(state.draft)
    },
    ...over,
  })
  return requests
}
