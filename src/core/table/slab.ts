/**
 * One indicator of one dataset version as typed arrays: the shape in memory, in messages between threads and in
 * storage. Planes have a place a cell, region-major: `region * years + year`, both counted along the axes of the
 * version (`ReportTable`). Figures have a place a figure, sorted by report. Arrays are never views of larger
 * buffers, because storage and structured clones would take the whole buffer along.
 */
export interface Slab {
  /** Id of the indicator. */
  readonly indicator: string
  /** Lengths of the axes. */
  readonly regions: number
  readonly years: number
  /** The headline's value of a reported cell; NaN elsewhere. */
  readonly values: Numbers
  /** Index into `slabStates`. */
  readonly states: Bytes
  /** The headline's qualifier, an index into `qualifiers` of the schema; 0 where the cell is not reported. */
  readonly qualifiers: Bytes
  /** Sums of `cellFlags`; 0 where the cell is not reported. */
  readonly flags: Bytes
  /** The figures of cell `c` are those from `figureStart[c]` up to, not including, `figureStart[c + 1]`. */
  readonly figureStart: Codes
  readonly figures: FigureColumns
}

/**
 * Everything a figure says but its texts, a place a figure: by report row, then in data order. Each column is as narrow
 * as its numbers allow, and those of `sparseNames` are empty where all their numbers are 0: two million figures take
 * 20 MB instead of 70. Which figures stand in a cell says `figureStart`; a figure does not repeat where it stands.
 */
export interface FigureColumns {
  /** Which of its cell's reports states it: row in the report table, less the first row of the cell. */
  readonly nth: Codes
  readonly value: Numbers
  /** Qualifier, scope, role and review in one byte (`figure-marks.ts`). */
  readonly marks: Bytes
  /** Index into `units`. */
  readonly unit: Codes
  /** Index into `rules`. */
  readonly rule: Codes
  /** 0 for none, else 1 + index into the indicator's different notes, which are kept beside the slab. */
  readonly note: Codes
  /** Where the quote begins in the report's text, in UTF-16 units; -1 for a figure without a quote. */
  readonly start: Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer>
  /** The quote's length in UTF-16 units; 0 for a figure without one. */
  readonly length: Codes
  readonly quotes: QuoteRuns
  readonly units: readonly string[]
  readonly rules: readonly string[]
}

/**
 * Where quotes themselves lie. Those of neighbouring figures mostly follow each other in one chunk of evidence, so only
 * the beginning of each run is held: `row` of its first figure, its chunk, and the place of its first quote there.
 */
export interface QuoteRuns {
  readonly row: Words
  readonly chunk: Words
  readonly offset: Words
}

export type Doubles = Float64Array<ArrayBuffer>
/** In the narrower type where that loses nothing. */
export type Numbers = Doubles | Float32Array<ArrayBuffer>
export type Words = Uint32Array<ArrayBuffer>
export type Shorts = Uint16Array<ArrayBuffer>
export type Bytes = Uint8Array<ArrayBuffer>
/** Whole numbers from 0 on. */
export type Codes = Bytes | Shorts | Words

/** The five states, each at its code. Reported is the last, so that the other four may be read as “absent”. */
export const slabStates = ['no_report', 'not_stated', 'unread', 'ambiguous', 'reported'] as const
export type SlabState = (typeof slabStates)[number]

/** Codes of the states. */
export const NO_REPORT = 0
export const NOT_STATED = 1
export const UNREAD = 2
export const AMBIGUOUS = 3
export const REPORTED = 4

/** What comparability notices need to know of a reported cell. */
export const cellFlags = {
  /** The headline counts the whole school system, not the authority alone. */
  system: 1,
  /** No total is printed: the headline is the largest part, a lower bound. */
  largestPart: 2,
  /** Other eligible reports state the number differently. */
  conflict: 4,
  /** Further figures need a person and did not count. */
  doubtful: 8,
  /** The headline is taken from an enforcement or a disclosure report. */
  elsewhere: 16,
  /** A note says that the number counts other people or matters too (合并口径). */
  merged: 32,
  /** The headline's figure has another note. */
  noted: 64,
} as const

/** Every buffer of a slab once, to hand it to another thread without a copy. */
export function slabBuffers(slab: Slab): ArrayBuffer[] {
  return [
    ...planeNames.map((name) => slab[name].buffer),
    ...columnNames.map((name) => slab.figures[name].buffer),
    ...runNames.map((name) => slab.figures.quotes[name].buffer),
  ]
}

/** The arrays with a place a cell; `figureStart` has one more at its end. */
export const planeNames = [
  'values',
  'states',
  'qualifiers',
  'flags',
  'figureStart',
] as const satisfies readonly (keyof Slab)[]

/** Columns that are empty where all their numbers are 0. */
export const sparseNames = ['nth', 'unit', 'rule', 'note', 'length'] as const

/** The arrays with a place a figure. */
export const columnNames = [
  'value',
  'marks',
  'start',
  ...sparseNames,
] as const satisfies readonly (keyof FigureColumns)[]

export const runNames = ['row', 'chunk', 'offset'] as const satisfies readonly (keyof QuoteRuns)[]
