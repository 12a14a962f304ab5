import type { ExportTable, ExportValue } from './export-table.ts'
import { neutraliseFormula } from './neutralise-formula.ts'

/**
 * RFC 4180, with CRLF and the byte order mark without which Excel takes Chinese for GBK. Strings that a spreadsheet
 * would run are neutralised; numbers are written as they are.
 */
export function formatCsv({ columns, rows }: ExportTable): string {
  const lines = [columns.map((column) => column.name), ...rows]
  return `\ufeff${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`
}

function field(value: ExportValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = neutraliseFormula(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
