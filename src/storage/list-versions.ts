import { type Manifest, manifestSchema } from '../core/schema/manifest.ts'
import { atFirstUse, z } from '../core/schema/zod.ts'
import type { FahengDatabase } from './database.ts'
import { readPointer } from './read-pointer.ts'

/** A version that storage holds, whatever becomes of it. */
export interface ListedVersion {
  readonly manifest: Manifest
  readonly role: 'current' | 'previous' | 'staged'
  readonly isVerified: boolean
  /** UTC; null where it was not noted. */
  readonly since: string | null
}

const recordSchema = atFirstUse(() =>
  z.object({
    manifest: manifestSchema,
    state: z.enum(['staged', 'verified']),
    since: z.string().optional(),
  }),
)

const roles = ['current', 'previous', 'staged'] as const

/** Every version held, current first. A record that is damaged is left out: its version will be loaded anew. */
export async function listVersions(db: FahengDatabase): Promise<readonly ListedVersion[]> {
  const { current, previous } = await readPointer(db)
  const records: readonly unknown[] = await db.versions.toArray()
  return records
    .flatMap((record): ListedVersion[] => {
      const { data } = recordSchema.safeParse(record)
      if (data === undefined) return []
      const { version } = data.manifest
      const role = version === current ? 'current' : version === previous ? 'previous' : 'staged'
      const since = data.since ?? null
      return [{ manifest: data.manifest, role, isVerified: data.state === 'verified', since }]
    })
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}
