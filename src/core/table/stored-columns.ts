import { scaled, type ScaledNumbers, unscaled } from './scaled-numbers.ts'
import { type Codes, type FigureColumns, type Numbers, sparseNames } from './slab.ts'
import { filledOut, type SparseCodes, thinned } from './sparse-codes.ts'

type Sparse = (typeof sparseNames)[number]

/** The columns of a slab's figures as storage keeps them. */
export type StoredColumns = Omit<FigureColumns, 'value' | Sparse> & {
  readonly value: Numbers | ScaledNumbers
} & Readonly<Record<Sparse, Codes | SparseCodes<Codes>>>

export function toStoredColumns(figures: FigureColumns): StoredColumns {
  return { ...figures, ...eachSparse((name) => thinned(figures[name])), value: scaled(figures.value) }
}

/** The inverse of `toStoredColumns`. Columns that are stored as they are stay the same arrays. */
export function fromStoredColumns(stored: StoredColumns): FigureColumns {
  return { ...stored, ...eachSparse((name) => filledOut(stored[name])), value: unscaled(stored.value) }
}

const eachSparse = <T>(make: (name: Sparse) => T) =>
  Object.fromEntries(sparseNames.map((name) => [name, make(name)])) as Record<Sparse, T>
