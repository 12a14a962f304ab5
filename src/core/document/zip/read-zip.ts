import type { Budget } from '../budget.ts'
import { Refusal } from '../refusal.ts'
import { crc32 } from './crc32.ts'
import { inflate } from './inflate.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'

/** An archive whose directory is sound. Entries are expanded and checked when read. */
export interface ZipArchive {
  names: readonly string[]
  has: (name: string) => boolean
  /** The bytes of an entry, proved by their checksum; refuses where it has no such entry or it is damaged. */
  read: (name: string) => Uint8Array
}

/**
 * Opens an archive: few enough entries, each once, none outside the archive's own folder, none over another, and each
 * described alike in both places. What the directory and the entry say differently is damage or a trick.
 */
export function readZip(bytes: Uint8Array, budget: Budget): ZipArchive {
  const entries = new Map<string, ZipEntry>()
  for (const entry of readDirectory(bytes, budget)) {
    if (entries.has(entry.name)) throw new Refusal('suspicious', '压缩包里有重名文件')
    entries.set(entry.name, entry)
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new Refusal('damaged', `缺少 ${name}`)
      return readEntry(bytes, entry, budget)
    },
  }
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.encrypted) throw new Refusal('encrypted')
  const data = bytes.subarray(entry.start, entry.end)
  if (entry.method === 8) return inflate(data, entry, budget)
  if (entry.method !== 0) throw new Refusal('damaged', `不认识的压缩方式 ${entry.method}`)
  budget.expand(data.length)
  if (data.length !== entry.size) throw new Refusal('damaged', '压缩包里的大小不符')
  if (crc32(data) !== entry.crc) throw new Refusal('damaged', '校验和不符')
  return data
}
