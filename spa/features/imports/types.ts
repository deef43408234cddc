// temporary, until the generated types
import type { LocalDate } from '../../lib/format.ts'
export interface Reason { code: string; params: Record<string, string | number> }
export interface ImportFile { id: string; name: string; size: number; kind: string; state: 'queued'|'reading'|'ready'|'duplicate'|'unreadable'|'cancelled'; reason: Reason|null; draftId: string|null; duplicateOf: {importBatchId: string|null; draftId: string|null; invoiceId: string|null}|null }
export interface DraftRow { id: string; status: 'pending'|'validated'|'skipped'; revision: number; documentType: string; clientName: string|null; numero: string|null; amountTtcCents: number|null; amountDueCents: number|null; currency: string|null; dueDate: LocalDate|null; confidence: Record<string, number>; lowestConfidence: number; certain: boolean; warnings: Reason[]; chaseable: boolean; notChasedBecause: string|null }
export interface Box { x: number; y: number; width: number; height: number }
export interface Field { value: string|number|null; read: string|number|null; confidence: number; source: 'xml'|'text'|'ocr'|'llm'|'user'|'learnt'|null; page: number|null; box: Box|null }
export interface Draft extends DraftRow { fields: Record<string, Field>; pages: {number: number; width: number; height: number}[]; clientMatch: {clientId: string; name: string; email: string|null; reason: 'siren'|'email'|'name'; score: number}|null; clientCandidates: {clientId: string; name: string; email: string|null}[]; duplicates: {invoiceId: string; numero: string; amountTtcCents: number; clientName: string}[]; emailConfirmed: boolean }
export interface Counts { queued: number; reading: number; ready: number; duplicate: number; unreadable: number; cancelled: number; pending: number; validated: number; skipped: number }
export interface BatchRow { id: string; source: 'upload'|'email'; createdAt: string; counts: Counts }
export interface Batch extends BatchRow { files: ImportFile[]; drafts: DraftRow[] }
