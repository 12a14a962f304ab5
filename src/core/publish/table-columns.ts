import type { WrittenColumns } from '../parquet/write-parquet.ts'
import type { Figure, FigureRow } from '../schema/figure.ts'
import type { PublishedTable } from '../schema/manifest.ts'
import type { Report } from '../schema/report.ts'
import type { TableName } from '../schema/tables.ts'
import { layouts } from '../parquet/layout.ts'

type Cell = string | number | null

/** Rows of one table as its Parquet file holds them: adcodes as numbers, lists joined by `|`. */
export function tableColumns(table: Exclude<TableName, 'figures'>, rows: readonly object[]): WrittenColumns {
  return columnsOf(table, (name) => rows.map((row) => cellOf(name, (row as Record<string, unknown>)[name])))
}

/** A figure and the report that states it. */
export interface StatedFigure {
  readonly figure: Figure
  readonly report: Report
}

/** Figures without their quotes. */
export function figureColumns(stated: readonly StatedFigure[]): WrittenColumns {
  return columnsOf('figures', (name) => stated.map((row) => figureCell(name, row)))
}

/** The quotes of those figures that have one. */
export function evidenceColumns(stated: readonly StatedFigure[]): WrittenColumns {
  const quoted = stated.filter(({ figure }) => figure.quote !== '')
  return columnsOf('evidence', (name) => quoted.map((row) => figureCell(name, row)))
}

function columnsOf(table: PublishedTable, cells: (name: string) => Cell[]): WrittenColumns {
  return Object.fromEntries(layouts[table].map(({ name }) => [name, cells(name)]))
}

function figureCell(name: string, { figure, report }: StatedFigure): Cell {
  if (name === 'adcode') return Number(report.adcode)
  if (name === 'year') return report.year
  if (name === 'kind') return report.kind
  if (name === 'start') return figure.start ?? 0
  if (name === 'length') return figure.quote.length
  return figure[name as keyof FigureRow]
}

function cellOf(name: string, value: unknown): Cell {
  if (Array.isArray(value)) return value.join('|')
  const isCode = (name === 'adcode' || name === 'parent') && value !== null
  return isCode ? Number(value) : (value as Cell)
}
