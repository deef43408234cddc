import ConflictException from '#exceptions/conflict_exception'
import { isDatabaseError } from '#exceptions/error_envelope'
import NotFoundException from '#exceptions/not_found_exception'
import SavedView from '#models/saved_view'
import { SAVED_VIEWS_LIMIT, type SavedQuery, type ViewResource } from '#values/saved_view'
import db from '@adonisjs/lucid/services/db'

/** Whose views they are: one person's, in one organization. */
export interface ViewOwner {
  organizationId: string
  userId: string
}

export interface SavedViewInput {
  resource: ViewResource
  name: string
  query: SavedQuery
  /** undefined puts it last */
  position?: number
}

/** In the order of the tabs. */
export function listSavedViews(owner: ViewOwner, resource: ViewResource): Promise<SavedView[]> {
  return SavedView.query()
    .where({ ...owner, resource })
    .orderBy('position')
    .orderBy('id')
    .limit(SAVED_VIEWS_LIMIT)
}

/**
 * Two requests at once cannot both take the last place: the membership is locked first.
 *
 * @throws ConflictException `saved_view_name_taken`, `saved_views_limit`
 */
export function createSavedView(owner: ViewOwner, input: SavedViewInput): Promise<SavedView> {
  return namedOnce(() =>
    db.transaction(async (trx) => {
      await trx.rawQuery(
        'SELECT 1 FROM memberships WHERE organization_id = ? AND user_id = ? FOR NO KEY UPDATE',
        [owner.organizationId, owner.userId]
      )
      const present = await SavedView.query({ client: trx })
        .where({ ...owner, resource: input.resource })
        .orderBy('position')
      if (present.length >= SAVED_VIEWS_LIMIT) {
        throw new ConflictException(
          'saved_views_limit',
          'Il y a déjà autant de vues que la place au-dessus de la liste le permet. Supprimez-en une d’abord.',
          { limit: SAVED_VIEWS_LIMIT }
        )
      }
      const last = present.at(-1)?.position ?? -1
      return SavedView.create(
        { ...owner, ...input, position: input.position ?? last + 1 },
        { client: trx }
      )
    })
  )
}

/** @throws NotFoundException, ConflictException `saved_view_name_taken` */
export async function updateSavedView(
  owner: ViewOwner,
  id: string,
  update: { name?: string; query?: SavedQuery }
): Promise<SavedView> {
  const view = await find(owner, id)
  return namedOnce(() => view.merge(update).save())
}

/** @throws NotFoundException */
export async function deleteSavedView(owner: ViewOwner, id: string): Promise<SavedView> {
  const view = await find(owner, id)
  await view.delete()
  return view
}

async function find(owner: ViewOwner, id: string): Promise<SavedView> {
  const view = await SavedView.query()
    .where({ ...owner, id })
    .first()
  if (!view) {
    throw new NotFoundException()
  }
  return view
}

/** The database knows best whether a name is taken: it is asked by trying. */
async function namedOnce<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isDatabaseError(error) && error.constraint === 'saved_views_name_unique') {
      throw new ConflictException('saved_view_name_taken', 'Une vue porte déjà ce nom.', {
        field: 'name',
      })
    }
    throw error
  }
}
