import {
  type NamedLink,
  namedLinkSchema,
  type SavedView,
  savedViewSchema,
} from '../core/schema/saved-views.ts'
import type { FahengDatabase } from './database.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** In the reader's order. A damaged row is left out, and left alone. */
export async function readSavedViews(db: FahengDatabase): Promise<readonly SavedView[]> {
  const rows: readonly unknown[] = await db.savedViews.toArray()
  return rows
    .flatMap((row) => {
      const view = savedViewSchema.safeParse(row)
      return view.success ? [view.data] : []
    })
    .sort((a, b) => a.position - b.position || a.id - b.id)
}

/** Appends all or none, in the order given. */
export async function addSavedViews(db: FahengDatabase, views: readonly NamedLink[]): Promise<void> {
  const checked = views.map((view) => namedLinkSchema.parse(view))
  await writeInEpoch(db, [db.savedViews], async () => {
    const last = (await readSavedViews(db)).at(-1)?.position ?? 0
    await db.savedViews.bulkAdd(checked.map((view, index) => ({ ...view, position: last + 1 + index })))
  })
}

/** Does nothing where the view is gone. */
export async function renameSavedView(db: FahengDatabase, id: number, name: string): Promise<void> {
  const checked = namedLinkSchema.shape.name.parse(name)
  await writeInEpoch(db, [db.savedViews], () => db.savedViews.update(id, { name: checked }))
}

/** One place up (-1) or down (1); nothing at the ends. */
export async function moveSavedView(db: FahengDatabase, id: number, by: -1 | 1): Promise<void> {
  await writeInEpoch(db, [db.savedViews], async () => {
    const views = [...(await readSavedViews(db))]
    const from = views.findIndex((view) => view.id === id)
    const [moved, other] = [views[from], views[from + by]]
    if (moved === undefined || other === undefined) return
    views[from] = other
    views[from + by] = moved
    // Numbered anew: a restored view may share its place with one added meanwhile.
    await db.savedViews.bulkPut(views.map((view, index) => ({ ...view, position: index + 1 })))
  })
}

export async function removeSavedView(db: FahengDatabase, id: number): Promise<void> {
  await writeInEpoch(db, [db.savedViews], () => db.savedViews.delete(id))
}

/** Puts a removed view back where it stood. */
export async function restoreSavedView(db: FahengDatabase, view: SavedView): Promise<void> {
  const checked = savedViewSchema.parse(view)
  await writeInEpoch(db, [db.savedViews], () => db.savedViews.put(checked))
}
