import { Dexie } from 'dexie'
import { createVersionDecoder } from '../../../src/core/publish/version-decoder.ts'
import { manifestSchema } from '../../../src/core/schema/manifest.ts'
import { qualifierIn, reviewIn, roleIn, scopeIn } from '../../../src/core/table/figure-marks.ts'
import { quoteAt } from '../../../src/core/table/quote-runs.ts'
import type { ReportTable } from '../../../src/core/table/report-table.ts'
import { type Codes, type Slab, slabBuffers } from '../../../src/core/table/slab.ts'
import { decodeParts, slabsOf, type VersionParts } from '../../../src/queries/version-parts.ts'
import { commitVersion } from '../../../src/storage/commit-version.ts'
import { createDexieStore } from '../../../src/storage/dexie-store.ts'
import { openDatabase } from '../../../src/storage/open-database.ts'
import { gunzip } from '../../../src/workers/gunzip.ts'

/** Milliseconds of each round, by what was done. */
export type StoreTimes = Record<string, number[]>

interface Row {
  id: string
  report: string
  indicator: string
  value: number
  qualifier: string
  unit: string
  scope: string
  role: string
  start: number | null
  end: number | null
  rule: string
  review: string
  note: string
}

/**
 * Runs in a page beside a published folder: commits it, as slabs and as one row a figure, and reads what one view needs.
 * Rows are those of one indicator in `share` only, because all of them take minutes. Throws where the two do not hold
 * the same figures.
 */
export async function timeStore(
  rounds: number,
  share: number,
): Promise<{ times: StoreTimes; figures: number; rows: number }> {
  const { parts, files, manifest } = await load()
  const slabs = slabsOf(parts)
  const bySize = parts.slabs.toSorted((a, b) => b.slab.figures.value.length - a.slab.figures.value.length)
  const [indicator] = bySize
  if (!indicator) throw new Error('no indicator')
  const rows = rowsOf({ ...parts, slabs: bySize.filter((_, i) => i % share === 0) })
  const figures = bySize.reduce((sum, { slab }) => sum + slab.figures.value.length, 0)
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0) + slabBytes(parts)
  const blob = crypto.getRandomValues(new Uint8Array(65536))
  const whole = new Uint8Array(bytes).map((_, i) => blob[i % blob.length] ?? 0)
  const times: StoreTimes = {}
  const time = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const result = await work()
    ;(times[name] ??= []).push(performance.now() - from)
    return result
  }
  const id = indicator.slab.indicator
  for (let round = 0; round < rounds; round++) {
    const db = await openDatabase({ name: `bench-slabs-${round}` })
    await time('commit slabs', () => commitVersion(createDexieStore(db), { manifest, files, slabs }))
    db.close()
    const plain = new Dexie(`bench-blob-${round}`)
    plain.version(1).stores({ blobs: 'id' })
    await plain.open()
    await time('write blob', () => plain.table('blobs').put({ id: 1, bytes: whole }))
    await plain.delete()
    const perRow = new Dexie(`bench-rows-${round}`)
    perRow.version(1).stores({ figures: 'id, indicator, report' })
    await perRow.open()
    await time('commit rows', () => perRow.table('figures').bulkPut(rows))
    perRow.close()

    const again = await openDatabase({ name: `bench-slabs-${round}` })
    const slab = await time('read slab', () => again.slabs.get([manifest.version, `figures/${id}`]))
    const reopened = new Dexie(`bench-rows-${round}`)
    reopened.version(1).stores({ figures: 'id, indicator, report' })
    await reopened.open()
    const found = (await time('read rows', () =>
      reopened.table('figures').where('indicator').equals(id).toArray(),
    )) as Row[]
    const held = (slab?.content as typeof indicator | undefined)?.slab.figures.value ?? new Float64Array()
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
    if (held.length !== found.length || sum(held) !== sum(found.map(({ value }) => value)))
      throw new Error(`the two stores differ: ${held.length} and ${found.length} figures`)
    await again.delete()
    await reopened.delete()
  }
  return { times, figures, rows: rows.length }
}

/** Decodes the folder anew each round, beside inflating the same figures as raw typed arrays. */
export async function timeDecode(rounds: number): Promise<StoreTimes> {
  const { parts, files, manifest } = await load()
  const raw = await Promise.all(
    parts.slabs.map(({ slab }) => gzipped(new Blob(Object.values(rawColumns(slab, parts.table))))),
  )
  const times: StoreTimes = { decode: [], gunzip: [] }
  for (let round = 0; round < rounds; round++) {
    let from = performance.now()
    await decodeParts(manifest, files, createVersionDecoder(gunzip))
    times.decode?.push(performance.now() - from)
    from = performance.now()
    await Promise.all(raw.map(gunzip))
    times.gunzip?.push(performance.now() - from)
  }
  return times
}

/** What a figure says, an array each, as narrow as the numbers allow: what anybody would write who had no Parquet. */
function rawColumns(
  { figures, figureStart }: Slab,
  table: ReportTable,
): Record<string, ArrayBufferView<ArrayBuffer>> {
  const { value, marks, start } = figures
  const report = new Uint16Array(value.length)
  for (let cell = 0; cell + 1 < figureStart.length; cell++) {
    for (let i = figureStart[cell] ?? 0; i < (figureStart[cell + 1] ?? 0); i++)
      report[i] = (table.reportStart[cell] ?? 0) + (figures.nth[i] ?? 0)
  }
  const whole = (column: Codes) => (column.length === value.length ? column : new Uint8Array(value.length))
  return {
    report,
    value,
    start,
    qualifier: marks.map(qualifierIn),
    scope: marks.map(scopeIn),
    role: marks.map(roleIn),
    review: marks.map(reviewIn),
    unit: whole(figures.unit),
    rule: whole(figures.rule),
    note: whole(figures.note),
    length: whole(figures.length),
    offset: Uint32Array.from(value, (_, figure) => quoteAt(figures, figure).offset()),
  }
}

async function load() {
  const get = async (path: string) => new Uint8Array(await (await fetch(`nation/${path}`)).arrayBuffer())
  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(await get('manifest.json'))))
  const used = manifest.files.filter(({ table }) => table !== 'evidence')
  const files = new Map(await Promise.all(used.map(async ({ path }) => [path, await get(path)] as const)))
  const parts = await decodeParts(manifest, files, createVersionDecoder(gunzip))
  // Quotes are no part of what is compared.
  return { parts, files, manifest: { ...manifest, files: used } }
}

async function gzipped(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function slabBytes({ slabs }: VersionParts): number {
  return slabs.reduce(
    (sum, { slab }) => sum + slabBuffers(slab).reduce((bytes, { byteLength }) => bytes + byteLength, 0),
    0,
  )
}

function rowsOf({ slabs, table }: VersionParts): Row[] {
  return slabs.flatMap(({ slab, notes }) => {
    const { figures, figureStart, indicator } = slab
    const rows: Row[] = []
    for (let cell = 0; cell + 1 < figureStart.length; cell++) {
      for (let i = figureStart[cell] ?? 0; i < (figureStart[cell + 1] ?? 0); i++) {
        const report = (table.reportStart[cell] ?? 0) + (figures.nth[i] ?? 0)
        const start = figures.start[i] ?? -1
        const marks = figures.marks[i] ?? 0
        rows.push({
          id: `${indicator}/${report}/${figures.value[i] ?? 0}`,
          report: String(cell),
          indicator,
          value: figures.value[i] ?? Number.NaN,
          qualifier: String(qualifierIn(marks)),
          unit: figures.units[figures.unit[i] ?? 0] ?? '',
          scope: String(scopeIn(marks)),
          role: String(roleIn(marks)),
          start: start < 0 ? null : start,
          end: start < 0 ? null : start + (figures.length[i] ?? 0),
          rule: figures.rules[figures.rule[i] ?? 0] ?? '',
          review: String(reviewIn(marks)),
          note: notes[(figures.note[i] ?? 0) - 1] ?? '',
        })
      }
    }
    return rows
  })
}
