import { qualifiers, scopes } from '../schema/figure.ts'
import { qualifierIn, saidBits, scopeIn, unknownMark } from './figure-marks.ts'
import { emptyCodes } from './narrow-columns.ts'
import { type Bytes, cellFlags, REPORTED, type Slab, type Words } from './slab.ts'
import { filledOut, type SparseCodes, thinned } from './sparse-codes.ts'
import { fromStoredColumns, type StoredColumns, toStoredColumns } from './stored-columns.ts'

/**
 * A slab as storage keeps it, in fewer than half the bytes: what a cell says is what its headline's figure says, so only
 * which one that is stands here, and the planes are made again from the figures when the slab is read.
 */
export interface StoredSlab extends Pick<Slab, 'indicator' | 'regions' | 'years'> {
  /** A byte a cell: its state (3 bits), how many figures it has (3), and the place of its headline among them (2). */
  readonly cells: Bytes
  /** What those bits stand for that are all set, cell by cell: of a cell the place first. */
  readonly large: Words
  /** As in a slab, but that `system` is the other way round where the headline's figure counts the system. */
  readonly flags: Bytes | SparseCodes<Bytes>
  readonly figures: StoredColumns
}

const stateBits = 7
const countShift = 3
const mostCount = 7
const placeShift = 6
const mostPlace = 3

/** Throws where a reported cell does not say what one of its figures says. */
export function toStored(slab: Slab): StoredSlab {
  const { indicator, regions, years, states, values, qualifiers: said, figureStart, figures } = slab
  const { value, marks } = figures
  const cells = new Uint8Array(states.length)
  const flags = slab.flags.slice()
  const large: number[] = []
  let first = 0
  for (let cell = 0; cell < cells.length; cell++) {
    const end = figureStart[cell + 1] ?? 0
    const count = end - first
    let code = states[cell] ?? 0
    if (code === REPORTED) {
      const own = value[first]
      let row = first
      // Nearly always it is the first figure. There are two zeros.
      if (count === 0 || own === 0 || own !== values[cell] || qualifierOf[marks[first] ?? 0] !== said[cell])
        row = headlineRow(slab, cell)
      flags[cell] = (flags[cell] ?? 0) ^ (scopeFlags[marks[row] ?? 0] ?? 0)
      const place = row - first
      if (place >= mostPlace) large.push(place)
      code |= Math.min(place, mostPlace) << placeShift
    }
    if (count >= mostCount) large.push(count)
    cells[cell] = code | (Math.min(count, mostCount) << countShift)
    first = end
  }
  return {
    indicator,
    regions,
    years,
    cells,
    large: Uint32Array.from(large),
    flags: thinned(flags),
    figures: toStoredColumns(figures),
  }
}

/** A figure that says what its cell says. */
function headlineRow(
  { indicator, values, qualifiers: said, flags, figureStart, figures }: Slab,
  cell: number,
): number {
  const isPart = ((flags[cell] ?? 0) & cellFlags.largestPart) !== 0
  const end = figureStart[cell + 1] ?? 0
  for (let row = figureStart[cell] ?? 0; row < end; row++) {
    const own = isPart ? atLeast : qualifierOf[figures.marks[row] ?? 0]
    if (own === said[cell] && Object.is(figures.value[row], values[cell])) return row
  }
  throw new Error(`${indicator}: cell ${cell} says what none of its figures says`)
}

/** The inverse of `toStored`. Columns that are stored as they are stay the same arrays. */
export function fromStored({ indicator, regions, years, cells, large, ...stored }: StoredSlab): Slab {
  const figures = fromStoredColumns(stored.figures)
  const { value, marks } = figures
  const { length } = cells
  const values = value instanceof Float32Array ? new Float32Array(length) : new Float64Array(length)
  const states = new Uint8Array(length)
  const said = new Uint8Array(length)
  const flags = ArrayBuffer.isView(stored.flags) ? stored.flags.slice() : filledOut(stored.flags)
  const figureStart = emptyCodes(length + 1, value.length)
  values.fill(Number.NaN)
  let first = 0
  let next = 0
  for (let cell = 0; cell < length; cell++) {
    const code = cells[cell] ?? 0
    const state = code & stateBits
    states[cell] = state
    figureStart[cell] = first
    if (state === REPORTED) {
      let place = code >> placeShift
      if (place === mostPlace) place = large[next++] ?? 0
      const row = first + place
      const mark = marks[row] ?? 0
      const flag = flags[cell] ?? 0
      values[cell] = value[row] ?? Number.NaN
      if ((mark & saidBits) !== 0 || flag !== 0) {
        const own = flag ^ (scopeFlags[mark] ?? 0)
        flags[cell] = own
        said[cell] = (own & cellFlags.largestPart) === 0 ? (qualifierOf[mark] ?? 0) : atLeast
      }
    }
    let count = (code >> countShift) & mostCount
    if (count === mostCount) count = large[next++] ?? 0
    first += count
  }
  figureStart[length] = first
  return { indicator, regions, years, values, states, qualifiers: said, flags, figureStart, figures }
}

const atLeast = qualifiers.indexOf('at_least')

/** The qualifier of a figure, by its marks. Tables, because a call a cell is dear as long as the code is fresh. */
const qualifierOf = Uint8Array.from({ length: unknownMark }, (_, marks) => qualifierIn(marks))

/** The flag a headline has by its figure's scope, by the marks. */
const scopeFlags = Uint8Array.from({ length: unknownMark }, (_, marks) =>
  scopes[scopeIn(marks)] === 'system' ? cellFlags.system : 0,
)
