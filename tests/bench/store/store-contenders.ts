import { Dexie } from 'dexie'
import { qualifierIn, reviewIn, roleIn, scopeIn } from '../../../src/core/table/figure-marks.ts'
import { slabsIn, slabsOf, type VersionParts } from '../../../src/queries/version-parts.ts'
import { commitVersion } from '../../../src/storage/commit-version.ts'
import { createDexieStore } from '../../../src/storage/dexie-store.ts'
import { openDatabase } from '../../../src/storage/open-database.ts'
import { readSlabs } from '../../../src/storage/read-slabs.ts'
import { sizeOfSlab } from '../../../src/storage/slab-content.ts'
import { loadNation } from './load-nation.ts'

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
 * Rows are those of one indicator in `share` only, because all of them take minutes, and those of one indicator alone, to
 * see whether a row takes as long among few as among many. Throws where the two do not hold the same figures.
 */
export async function timeStore(
  rounds: number,
  share: number,
): Promise<{ times: StoreTimes; figures: number; rows: number; fewer: number; bytes: number }> {
  const { parts, files, manifest } = await loadNation()
  const bySize = parts.slabs.toSorted((a, b) => b.slab.figures.value.length - a.slab.figures.value.length)
  const [indicator] = bySize
  if (!indicator) throw new Error('no indicator')
  const rows = rowsOf({ ...parts, slabs: bySize.filter((_, i) => i % share === 0) })
  const fewer = rowsOf({ ...parts, slabs: [indicator] })
  const figures = bySize.reduce((sum, { slab }) => sum + slab.figures.value.length, 0)
  // Catalogue and reports are committed too, so the one record has their bytes as well.
  const bytes =
    [...files.values()].reduce((sum, file) => sum + file.length, 0) +
    [...slabsOf(parts).values()].reduce((sum, content) => sum + sizeOfSlab(content), 0)
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
    // Bringing the slabs into the form in which they are stored, and back, is part of either.
    await time('commit slabs', () =>
      commitVersion(createDexieStore(db), { manifest, files, slabs: slabsOf(parts) }),
    )
    db.close()
    const plain = new Dexie(`bench-blob-${round}`)
    plain.version(1).stores({ blobs: 'id' })
    await plain.open()
    await time('write blob', () => plain.table('blobs').put({ id: 1, bytes: whole }))
    await plain.delete()
    const perRow = new Dexie(`bench-rows-${round}`)
    perRow.version(1).stores({ figures: 'id, indicator, report' })
    await perRow.open()
    await time('commit fewer rows', () => perRow.table('figures').bulkPut(fewer))
    await perRow.table('figures').clear()
    await time('commit rows', () => perRow.table('figures').bulkPut(rows))
    perRow.close()

    const again = await openDatabase({ name: `bench-slabs-${round}` })
    const name = `figures/${id}`
    const read = await time('read slab', async () =>
      slabsIn(await readSlabs(again, manifest.version, [name]), [id]),
    )
    const reopened = new Dexie(`bench-rows-${round}`)
    reopened.version(1).stores({ figures: 'id, indicator, report' })
    await reopened.open()
    const found = (await time('read rows', () =>
      reopened.table('figures').where('indicator').equals(id).toArray(),
    )) as Row[]
    const held = read?.[0]?.slab.figures.value ?? new Float64Array()
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
    if (held.length !== found.length || sum(held) !== sum(found.map(({ value }) => value)))
      throw new Error(`the two stores differ: ${held.length} and ${found.length} figures`)
    await again.delete()
    await reopened.delete()
  }
  return { times, figures, rows: rows.length, fewer: fewer.length, bytes }
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
