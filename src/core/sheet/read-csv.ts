import type { Budget } from '../document/budget.ts'
import { Refusal } from '../document/refusal.ts'
import { mostCells, type SheetRow } from './types.ts'

/**
 * Cuts a CSV text (RFC 4180) into rows. The separator is the one that the first line has most of: comma, semicolon, tab.
 * Rows without any content are left out.
 */
export function readCsv(source: string, budget: Budget): SheetRow[] {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const rows: SheetRow[] = []
  let cells: string[] = []
  let count = 0
  let line = 1
  let begun = 1
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line
  }
  for (let at = 0; at <= text.length;) {
    budget.step()
    if (++count > mostCells) throw new Refusal('too_large', `表格超过 ${mostCells / 10_000} 万格`)
    const { cell, end } = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator)
    cells.push(cell)
    line += occurrences(text, '\n', at, end)
    const sign = text[end]
    at = end + 1
    if (sign === separator) continue
    if (sign === '\r' && text[at] === '\n') at++
    if (sign !== undefined) line++
    endRow()
    if (sign === undefined) break
  }
  return rows
}

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const counts = [',', '\t', ';'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ','
}

function plainAt(text: string, at: number, separator: string) {
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { cell: text.slice(at, end), end }
}

function quotedAt(text: string, at: number) {
  let cell = ''
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) throw new Refusal('damaged', 'CSV 的双引号不成对')
    cell += text.slice(from, quote)
    if (text[quote + 1] === '"') {
      cell += '"'
      from = quote + 2
      continue
    }
    // What stands between a closing quote and the separator is kept: lost, half a number might be left.
    const rest = /^[^,;\t\r\n]*/.exec(text.slice(quote + 1, quote + 200))?.[0] ?? ''
    return { cell: cell + rest, end: quote + 1 + rest.length }
  }
}

function occurrences(text: string, sign: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf(sign, from); at >= 0 && at < to; at = text.indexOf(sign, at + 1)) count++
  return count
}
