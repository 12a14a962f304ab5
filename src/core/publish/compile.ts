import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type ChunkEntry, type Manifest, manifestFormat } from '../schema/manifest.ts'
import { columnsOf, type TableName, tableNames } from '../schema/tables.ts'
import type { DatasetRows } from '../table/dataset.ts'

/** One file to serve: `path` stands beside the manifest, `bytes` are UTF-8 JSON. */
export interface ChunkFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface CompiledDataset {
  readonly manifest: Manifest
  readonly chunks: readonly ChunkFile[]
}

/**
 * Compiles rows to chunks and their manifest. Same rows in the same order give the same bytes,
 * the same file names and the same version. Expects checked rows.
 */
export function compileDataset(title: string, rows: DatasetRows): CompiledDataset {
  const compiled = tableNames.map((table) => compileChunk(table, rows[table]))
  const entries = compiled.map((chunk) => chunk.entry)
  return {
    manifest: { format: manifestFormat, version: versionOf(entries), title, chunks: entries },
    chunks: compiled.map(({ entry, bytes }) => ({ path: entry.path, bytes })),
  }
}

function compileChunk(table: TableName, rows: readonly object[]): { entry: ChunkEntry; bytes: Uint8Array } {
  const bytes = utf8ToBytes(encodeChunk(table, rows))
  const hash = hexSha256(bytes)
  const path = `${table}.${hash.slice(0, 16)}.json`
  return { entry: { name: table, path, bytes: bytes.length, sha256: hash, rows: rows.length }, bytes }
}

/** Column by column, so that equal neighbours stand together and compress well. */
function encodeChunk(table: TableName, rows: readonly object[]): string {
  const columns = columnsOf(table).map((column) => [
    column,
    rows.map((row) => (row as Record<string, unknown>)[column]),
  ])
  return JSON.stringify({ columns: Object.fromEntries(columns) as unknown })
}

function versionOf(entries: readonly ChunkEntry[]): string {
  const content = entries.map((entry) => `${entry.name} ${entry.sha256}\n`).join('')
  return hexSha256(utf8ToBytes(content)).slice(0, 16)
}

function hexSha256(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}
