import logger from '@adonisjs/core/services/logger'
import importsConfig from '#config/imports'
import { tick } from '#lib/ticker'
import ImportDraft from '#models/import_draft'
import { giveBack, renewLease, settleFile, type ClaimedFile } from '#services/import_batches/claims'
import { readWithModel } from '#services/import_batches/read_with_model'
import { readers } from '#services/import_batches/readers'
import { readingFacts } from '#services/import_batches/reading_facts'
import { matchOf } from '#services/import_drafts/edit_draft'
import { sealWords } from '#services/import_drafts/learn'
import { pageKey } from '#services/import_drafts/page_picture'
import type { DrawnPage } from '#services/imports/pages/draw_pages'
import { draftOfReading } from '#values/imports/draft_of_reading'
import type { DraftPage } from '#values/imports/draft_fields'
import { isWorthAnotherReading } from '#values/imports/file_state'
import type { InvoiceReading } from '#values/reading/result'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'

/** Beyond these pages a correction teaches nothing. */
const WORDS_OF_PAGES = 4

/**
 * Reads a document that this process holds, and makes its draft. Never rejects: what goes wrong leaves
 * the claim to its lease, and the document to the next one who takes it.
 */
export async function readClaimed(claimed: ClaimedFile, signal?: AbortSignal): Promise<void> {
  const done = new AbortController()
  const renewing = keepLease(claimed, done.signal)
  try {
    await read(claimed, signal)
  } catch (error) {
    logger.error({ err: error, file: claimed.id }, 'document not read')
  } finally {
    done.abort()
    await renewing
  }
}

function keepLease(claimed: ClaimedFile, signal: AbortSignal): Promise<void> {
  const every = (importsConfig.leaseSeconds * 1_000) / 3
  return tick(() => renewLease(claimed), signal, {
    first: every,
    every,
    everyAfterFailure: 1_000,
    onError: (error) => logger.warn({ err: error, file: claimed.id }, 'lease not renewed'),
  })
}

async function read(claimed: ClaimedFile, signal?: AbortSignal) {
  const pool = readers()
  const [bytes, context] = await Promise.all([
    drive.use().getBytes(claimed.storageKey).then(Buffer.from),
    readingFacts(claimed.organizationId),
  ])
  const [{ outcome }, pages] = await Promise.all([
    pool.read(bytes, context),
    pool.draw(bytes, context),
  ])
  if (signal?.aborted || pool.isClosed) {
    return giveBack(claimed, { counts: false })
  }
  if (outcome.outcome === 'read') {
    const reading = await readWithModel(claimed.organizationId, outcome.reading)
    return settleRead(claimed, reading, {
      pages: await storePages(claimed, pages),
      ownSirens: context.own.sirens,
    })
  }
  if (isWorthAnotherReading(outcome.reason, claimed.claims)) {
    return giveBack(claimed, { counts: true })
  }
  await settleFile(claimed, { state: 'unreadable', reason: outcome.reason })
}

/** The file is read and its draft exists, or neither. */
function settleRead(
  claimed: ClaimedFile,
  reading: InvoiceReading,
  { pages, ownSirens }: { pages: DraftPage[]; ownSirens: readonly string[] }
): Promise<void> {
  return db.transaction(async (trx) => {
    if (!(await settleFile(claimed, { state: 'ready' }, trx))) {
      return
    }
    const words = {
      fingerprint: reading.issuerFingerprint,
      pages: (reading.text ?? []).slice(0, WORDS_OF_PAGES),
    }
    const draft = new ImportDraft().merge({
      ...draftOfReading(reading, ownSirens),
      organizationId: claimed.organizationId,
      importBatchId: claimed.batchId,
      importFileId: claimed.id,
      attachmentId: claimed.attachmentId,
      status: 'pending',
      edited: {},
      pages,
      revision: 1,
      skipReason: '',
      wordsEncrypted: words.pages.length > 0 ? sealWords(words) : null,
    })
    draft.clientMatch = await matchOf(trx, draft)
    await draft.useTransaction(trx).save()
  })
}

async function storePages(
  { organizationId, id }: ClaimedFile,
  pages: readonly DrawnPage[]
): Promise<DraftPage[]> {
  for (const { number, png } of pages) {
    await drive.use().put(pageKey(organizationId, id, number), png)
  }
  return pages.map(({ number, width, height }) => ({ number, width, height }))
}
