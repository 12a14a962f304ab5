import type { Manifest } from '../schema/manifest.ts'
import type { TableName } from '../schema/tables.ts'
import { createDataset, type Dataset } from './dataset.ts'
import { decodeChunk, type Decoded } from './decode-chunk.ts'

/**
 * Puts one dataset version together from its chunks' JSON texts, keyed by chunk name.
 * On failure lists the faults of all chunks at once.
 */
export function decodeDataset(manifest: Manifest, chunks: ReadonlyMap<string, string>): Decoded<Dataset> {
  const faults: string[] = []
  const read = <T extends TableName>(table: T) => {
    const decoded = readTable(manifest, chunks, table)
    if (decoded.ok) return decoded.value
    faults.push(...decoded.faults)
    return []
  }
  const rows = {
    indicators: read('indicators'),
    regions: read('regions'),
    reports: read('reports'),
    figures: read('figures'),
    denominators: read('denominators'),
  }
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: createDataset(manifest.version, rows) }
}

function readTable<T extends TableName>(manifest: Manifest, chunks: ReadonlyMap<string, string>, table: T) {
  const entry = manifest.chunks.find((chunk) => chunk.name === table)
  const text = chunks.get(table)
  if (!entry) return { ok: false, faults: [`数据清单没有列出分块 ${table}`] } as const
  if (text === undefined) return { ok: false, faults: [`缺少数据分块 ${table}`] } as const
  const decoded = decodeChunk(table, text)
  if (decoded.ok && decoded.value.length !== entry.rows) {
    const found = decoded.value.length
    return { ok: false, faults: [`数据分块 ${table} 应有 ${entry.rows} 行，实有 ${found} 行`] } as const
  }
  return decoded
}
