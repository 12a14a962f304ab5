import { type VersionChanges, versionChanges } from '../../src/core/changes/version-changes.ts'
import type { VersionContent } from '../../src/core/changes/version-content.ts'
import type { CompiledDataset } from '../../src/core/publish/compile.ts'
import type { DatasetRows } from '../../src/core/table/dataset.ts'
import { decodeParts } from '../../src/queries/version-parts.ts'
import { openTestDecoder } from './read-publication.ts'
import { compileSmall, fileBytes } from './small-versions.ts'

/** Rows as they come back from publication. */
export const contentOf = (rows: DatasetRows): Promise<VersionContent> => contentOfVersion(compileSmall(rows))

export function contentOfVersion(compiled: CompiledDataset): Promise<VersionContent> {
  return decodeParts(compiled.manifest, fileBytes(compiled), openTestDecoder())
}

/** What differs between two sets of rows, by way of their publication. */
export async function changesBetween(before: DatasetRows, after: DatasetRows): Promise<VersionChanges> {
  return compareContents(await contentOf(before), await contentOf(after))
}

/** All steps at once. */
export function compareContents(before: VersionContent, after: VersionContent): VersionChanges {
  const steps = versionChanges(before, after)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
