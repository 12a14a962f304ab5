import { compileDataset, type CompiledDataset } from '../../src/core/publish/compile.ts'
import type { DatasetRows } from '../../src/core/table/dataset.ts'
import { gzip } from '../../src/package/gzip.ts'
import type { WholeVersion } from '../../src/storage/dataset-store.ts'
import { smallRows } from './dataset-rows.ts'

export const compileSmall = (rows: DatasetRows): CompiledDataset =>
  compileDataset({ title: '小数据', synthetic: false, gzip }, rows)

/** Two versions that share every file but the figures and their quotes. */
export const older = compileSmall(smallRows)
export const newer = compileSmall({
  ...smallRows,
  figures: smallRows.figures.map((figure) => ({
    ...figure,
    value: figure.value + 1,
    quote: '法治副校长83名',
  })),
})

/** Files by path, as a loader hands them to storage. */
export function fileBytes({ files }: CompiledDataset): Map<string, Uint8Array> {
  return new Map(files.map(({ entry, bytes }) => [entry.path, bytes]))
}

/** A version as a commit takes it. Storage does not care what slabs mean. */
export function whole(compiled: CompiledDataset): WholeVersion {
  const slabs = new Map<string, object>([
    ['core', { title: compiled.manifest.version }],
    ['figures/a', { values: Float64Array.of(82, Number.NaN), states: Uint8Array.of(4, 0), units: ['名'] }],
  ])
  return { manifest: compiled.manifest, files: fileBytes(compiled), slabs }
}

/** The entry of the one file that holds a table of the small dataset. */
export function entryOf({ manifest }: CompiledDataset, table: string) {
  const entry = manifest.files.find((file) => file.table === table)
  if (!entry) throw new Error(`the small dataset has ${table}`)
  return entry
}
