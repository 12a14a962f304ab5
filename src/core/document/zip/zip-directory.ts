import type { Budget } from '../budget.ts'
import { Refusal } from '../refusal.ts'

export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  /** Bytes once expanded, as claimed. */
  size: number
  /** Where the packed bytes stand in the archive. */
  start: number
  end: number
}

/** Every entry of the central directory (APPNOTE 4.3), each checked against its own header. Folders are left out. */
export function readDirectory(bytes: Uint8Array, budget: Budget): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, from, to } = findDirectory(view)
  if (count > budget.limits.entries) throw new Refusal('suspicious', `压缩包里有 ${count} 个文件`)
  const entries: ZipEntry[] = []
  let at = from
  for (let i = 0; i < count; i++) {
    if (at + 46 > to || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const { entry, next } = readCentral(bytes, view, { at, from, to })
    at = next
    entries.push(entry)
  }
  if (at !== to) throw damaged()
  refuseOverlaps(entries)
  return entries.filter(({ name }) => !name.endsWith('/'))
}

const damaged = () => new Refusal('damaged', '压缩包的目录有误')

function findDirectory(view: DataView): { count: number; from: number; to: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    // The comment must fill the file exactly: bytes after it, or too few, are damage.
    if (at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue
    const [disk, startDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)]
    const [onDisk, count] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [size, from] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
    if (disk !== 0 || startDisk !== 0 || onDisk !== count || from + size !== at) throw damaged()
    return { count, from, to: at }
  }
  throw new Refusal('damaged', '压缩包不完整')
}

function readCentral(
  bytes: Uint8Array,
  view: DataView,
  { at, from, to }: { at: number; from: number; to: number },
) {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const crc = view.getUint32(at + 16, true)
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const header = view.getUint32(at + 42, true)
  if (next > to || header + 30 > from) throw damaged()
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const end = start + packed
  const [ownPacked, ownSize] = [view.getUint32(header + 18, true), view.getUint32(header + 22, true)]
  // Writers that stream put zeros there, or the mark of ZIP64, and the true sizes in the directory only.
  const sizesElsewhere = (view.getUint16(header + 6, true) & 8) !== 0 || ownSize === 0xffffffff
  const same =
    view.getUint32(header, true) === 0x04034b50 &&
    view.getUint16(header + 8, true) === method &&
    (sizesElsewhere ||
      (view.getUint32(header + 14, true) === crc && ownPacked === packed && ownSize === size)) &&
    sameBytes(rawName, bytes.subarray(header + 30, header + 30 + view.getUint16(header + 26, true)))
  if (!same || end > from) throw damaged()
  const entry: ZipEntry = {
    name: checkedName(rawName),
    method,
    encrypted: (flags & 1) !== 0,
    crc,
    size,
    start,
    end,
  }
  return { entry, next }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** A name as its bytes spell it; parts of an office document have ASCII names. Names that climb out are a trick. */
function checkedName(raw: Uint8Array): string {
  const name = String.fromCharCode(...raw.subarray(0, 1024))
  const climbs = name.split(/[/\\]/).includes('..') || /^(?:[/\\]|[a-z]:)/i.test(name) || name.includes('\0')
  if (climbs || raw.length > 1024) throw new Refusal('suspicious', '压缩包里有越界的文件名')
  return name
}

/** Entries that share bytes let a small archive expand without end. */
function refuseOverlaps(entries: readonly ZipEntry[]) {
  const inOrder = [...entries].sort((a, b) => a.start - b.start)
  for (const [i, { start }] of inOrder.entries()) {
    const before = inOrder[i - 1]
    if (before !== undefined && start < before.end) throw new Refusal('suspicious', '压缩包里的文件重叠')
  }
}
