import { writeXlsx } from 'hucre/xlsx'
import type { ExportColumn, ExportTable } from '../../../core/export/export-table.ts'

/**
 * One workbook, a sheet a table, header rows frozen. Numbers are number cells. Text cells carry the text format, so
 * that `=1+1` stays text even after somebody edits the cell.
 */
export async function writeWorkbook(tables: readonly ExportTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: tables.map((table) => ({
      name: table.name,
      columns: table.columns.map((column, index) => ({
        width: column.width,
        ...(holdsText(table, index) ? { numFmt: '@' } : {}),
      })),
      freezePane: { rows: 1 },
      rows: [table.columns.map((column: ExportColumn) => column.name), ...table.rows.map((row) => [...row])],
    })),
  })
  return new Uint8Array(bytes)
}

const holdsText = ({ rows }: ExportTable, column: number): boolean =>
  rows.every((row) => typeof row[column] === 'string')
