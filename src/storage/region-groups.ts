import { type RegionGroup, regionGroupSchema } from '../core/schema/region-group.ts'
import type { FahengDatabase } from './database.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** A group not kept yet has no id. */
export type NewRegionGroup = Omit<RegionGroup, 'id'>

/** The reader's groups, oldest first. A row that is no group is left where it is and out of the list. */
export async function listRegionGroups(db: FahengDatabase): Promise<readonly RegionGroup[]> {
  const rows: readonly unknown[] = await db.regionGroups.orderBy('id').toArray()
  return rows.flatMap((row) => regionGroupSchema.safeParse(row).data ?? [])
}

/** Keeps a new group and returns its id. Throws on a group without a name or regions. */
export function addRegionGroup(db: FahengDatabase, group: NewRegionGroup): Promise<number> {
  const checked = regionGroupSchema.omit({ id: true }).parse(group)
  return writeInEpoch(db, [db.regionGroups], () => db.regionGroups.add(checked))
}

/** Writes a group under its own id, be it changed or brought back after a removal. */
export async function putRegionGroup(db: FahengDatabase, group: RegionGroup): Promise<void> {
  const checked = regionGroupSchema.parse(group)
  await writeInEpoch(db, [db.regionGroups], () => db.regionGroups.put(checked))
}

export function removeRegionGroup(db: FahengDatabase, id: number): Promise<void> {
  return writeInEpoch(db, [db.regionGroups], () => db.regionGroups.delete(id))
}
