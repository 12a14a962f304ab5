import type { PackagedCorrection } from '../schema/correction.ts'
import type { FileName, FileRow } from '../schema/package-files.ts'
import { type TableName, tableNames } from '../schema/tables.ts'
import type { DatasetRows } from '../table/dataset.ts'
import { checkFigures } from './check-figures.ts'
import { checkDenominators, checkRegions, checkReports } from './check-rows.ts'
import { tables } from './columns.ts'
import { readCorrections } from './corrections-table.ts'
import { type Descriptor, parseDescriptor } from './descriptor.ts'
import { type Fault, inFileOrder } from './fault.ts'
import { fileOf, type Located, parseTable, type RawTable } from './parse-table.ts'

/** A data package as its files hold it. A file that could not be read is missing here and a fault there. */
export interface RawPackage {
  readonly descriptor?: string
  readonly tables: Readonly<Partial<Record<FileName, RawTable>>>
  readonly faults: readonly Fault[]
  /** The tables it brings itself; left out where it brings all. */
  readonly brought?: readonly FileName[]
}

export interface CheckedPackage {
  readonly title: string
  readonly rows: DatasetRows
  /** What was corrected in figures that are or were published; a package need not have any. */
  readonly corrections: readonly PackagedCorrection[]
  /** All faults at once, in file order; only without any may the rows be published. */
  readonly faults: readonly Fault[]
}

type LocatedTables = { readonly [T in TableName]: readonly Located<FileRow<T>>[] }

/** Reads a package's cells into rows and checks every row, key and reference. */
export function checkPackage(raw: RawPackage): CheckedPackage {
  const faults: Fault[] = [...raw.faults]
  const brought = raw.brought ?? [
    ...tableNames,
    ...(raw.tables.corrections ? (['corrections'] as const) : []),
  ]
  const { descriptor, faults: described } = parseDescriptor(raw.descriptor ?? '', brought)
  if (raw.descriptor !== undefined) faults.push(...described)
  const read = <T extends FileName>(table: T) => {
    const cells = raw.tables[table]
    if (!cells) return []
    const parsed = parseTable(table, cells)
    faults.push(...parsed.faults)
    return parsed.rows
  }
  const located: LocatedTables = {
    indicators: read('indicators'),
    regions: read('regions'),
    denominators: read('denominators'),
    reports: read('reports'),
    figures: read('figures'),
  }
  faults.push(...tableNames.flatMap((table) => checkKeys(table, located[table])))
  const corrected = read('corrections')
  const { corrections, faults: incorrect } = readCorrections(corrected)
  faults.push(...checkKeys('corrections', corrected), ...incorrect)
  faults.push(...checkAcross(located, corrections, faults), ...checkTotals(located, descriptor, faults))
  return {
    title: descriptor?.title ?? '',
    rows: plainRows(located),
    corrections,
    faults: inFileOrder(faults),
  }
}

function checkKeys(table: FileName, rows: readonly Located<object>[]): Fault[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, row }) => {
    const key = tables[table].key.map((column) => (row as Record<string, string | number>)[column]).join(' ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    const message = `与第 ${first ?? line} 行重复（${key}），请删去一行`
    return first === undefined ? [] : [{ file: fileOf(table), line, message }]
  })
}

/**
 * References are checked only against tables that were read whole: one unreadable line
 * would otherwise be reported again by every row that points at it.
 */
function checkAcross(
  located: LocatedTables,
  corrections: readonly PackagedCorrection[],
  faults: readonly Fault[],
): Fault[] {
  const whole = (table: FileName) => !faults.some((fault) => fault.file === fileOf(table))
  const regions = new Map(located.regions.map(({ row }) => [row.adcode, row]))
  const reports = new Map(located.reports.map(({ row }) => [row.id, row]))
  const indicators = new Map(located.indicators.map(({ row }) => [row.id, row]))
  return [
    ...(whole('regions')
      ? [
          ...checkRegions(located.regions, regions),
          ...checkDenominators(located.denominators, regions),
          ...checkReports(located.reports, regions),
        ]
      : []),
    ...(whole('reports') && whole('indicators') && whole('corrections')
      ? checkFigures(located.figures, { reports, indicators, corrections })
      : []),
  ]
}

/** The columns whose sum the source publishes add up to it, to the last person. */
function checkTotals(
  located: LocatedTables,
  descriptor: Descriptor | undefined,
  faults: readonly Fault[],
): Fault[] {
  return tableNames.flatMap((table) => {
    const totals = descriptor?.resources.find((resource) => resource.name === table)?.totals ?? {}
    const file = fileOf(table)
    if (faults.some((fault) => fault.file === file)) return []
    return Object.entries(totals).flatMap(([column, published]) => {
      const rows = located[table] as readonly Located<Record<string, unknown>>[]
      const sum = rows.reduce((total, { row }) => total + Number(row[column]), 0)
      const message = `${column} 合计 ${sum}，与公布的总数 ${published} 不符，请核对各行`
      return sum === published ? [] : [{ file, line: 1, message }]
    })
  })
}

function plainRows(located: LocatedTables): DatasetRows {
  const rows = <T extends TableName>(table: T) => located[table].map(({ row }) => row)
  return {
    indicators: rows('indicators'),
    regions: rows('regions'),
    denominators: rows('denominators'),
    reports: rows('reports'),
    figures: rows('figures'),
  }
}
