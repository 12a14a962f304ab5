/** One row of a table as it stands in its file: what is in the cells, as text. */
export interface SheetRow {
  /** Counted from 1; of a CSV file, the line the row begins on. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Sheet {
  /** Of a workbook's sheet; empty where a file holds one table without a name. */
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** Cells one file may hold: a country of bureaus, each with every indicator, has fewer. */
export const mostCells = 500_000
