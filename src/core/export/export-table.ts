/** What a cell of an exported table holds: a number stays a number, and null is an empty cell. */
export type ExportValue = string | number | null

export interface ExportColumn {
  readonly name: string
  /** In characters of a Latin letter's width; a Chinese one takes two. */
  readonly width: number
}

/** One sheet of a workbook, or one CSV file. Every row has a value a column. */
export interface ExportTable {
  readonly name: string
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly (readonly ExportValue[])[]
}
