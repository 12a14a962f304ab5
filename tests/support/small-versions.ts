import { compileDataset, type CompiledDataset } from '../../src/core/publish/compile.ts'
import { smallRows } from './dataset-rows.ts'

/** Two versions that share every chunk but the figures. */
export const older = compileDataset('小数据', smallRows)
export const newer = compileDataset('小数据', { ...smallRows, figures: smallRows.figures.slice(1) })

/** Chunk bytes by name, as a loader hands them to storage. */
export function chunkBytes({ manifest, chunks }: CompiledDataset): Map<string, Uint8Array> {
  const byPath = new Map(chunks.map((chunk) => [chunk.path, chunk.bytes]))
  return new Map(manifest.chunks.map((entry) => [entry.name, byPath.get(entry.path) ?? new Uint8Array()]))
}
