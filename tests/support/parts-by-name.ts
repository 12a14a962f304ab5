import type { VersionParts } from '../../src/queries/version-parts.ts'

/** Everything of a version that is made of its files, each part under a name of its own, to be packed and compared. */
export const partsByName = ({ core, table, slabs }: VersionParts): ReadonlyMap<string, object> =>
  new Map<string, object>([
    ['core', core],
    ['reports', table],
    ...slabs.map((one): [string, object] => [one.slab.indicator, one]),
  ])
