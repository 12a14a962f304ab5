import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ways = ['flipped', 'cut', 'zeroed', 'deleted'] as const

/**
 * Damages one file of a closed database on the disk, as a failing disk would: bits flipped, the end cut off, a stretch
 * zeroed, or the file gone. Returns what was done.
 */
export async function damageOneFile(folder: string, roll: (below: number) => number): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'LOCK')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const file = files[roll(files.length)]
  const way = ways[roll(ways.length)]
  if (file === undefined || way === undefined) throw new Error(`no files in ${folder}`)
  const bytes = await readFile(file)
  if (way === 'deleted') await rm(file)
  else await writeFile(file, damaged(bytes, way, roll))
  return `${file.slice(folder.length + 1)} ${way}`
}

function damaged(bytes: Buffer, way: 'flipped' | 'cut' | 'zeroed', roll: (below: number) => number): Buffer {
  if (bytes.length === 0) return Buffer.from([roll(256)])
  if (way === 'cut') return bytes.subarray(0, roll(bytes.length))
  if (way === 'zeroed') {
    const start = roll(bytes.length)
    return bytes.fill(0, start, Math.min(bytes.length, start + 1 + roll(4096)))
  }
  for (let flips = 1 + roll(8); flips > 0; flips--) {
    const place = roll(bytes.length)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << roll(8))
  }
  return bytes
}
