import NotFoundException from '#exceptions/not_found_exception'
import { findDraft } from '#services/import_drafts/draft_detail'
import drive from '@adonisjs/drive/services/main'

/** Where the picture of a page is kept: beside the documents of its organization. */
export const pageKey = (organizationId: string, fileId: string, page: number) =>
  `${organizationId}/pages/${fileId}/${page}.png`

/**
 * A page of the document as it looks, PNG: drawn when it was read, by the process that read it.
 *
 * @throws NotFoundException for a page that was not drawn
 */
export async function pagePicture(
  organizationId: string,
  batchId: string,
  draftId: string,
  page: number
) {
  const draft = await findDraft(organizationId, batchId, draftId)
  if (!draft.importFileId || !draft.pages.some(({ number }) => number === page)) {
    throw new NotFoundException()
  }
  return drive.use().getStream(pageKey(organizationId, draft.importFileId, page))
}
