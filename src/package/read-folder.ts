import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'
import type { RawPackage } from '../core/package/check-package.ts'
import { descriptorFile } from '../core/package/descriptor.ts'
import type { Fault } from '../core/package/fault.ts'
import { fileOf, type RawTable } from '../core/package/parse-table.ts'
import type { FileName } from '../core/schema/package-files.ts'
import { tableNames } from '../core/schema/tables.ts'

/** Reads the package's files, CSV cut into cells. A file that cannot be read is a fault; the others are still read. */
export async function readPackageFolder(folder: string): Promise<RawPackage> {
  const tables: Partial<Record<FileName, RawTable>> = {}
  const faults: Fault[] = []
  const isCorrected = await access(join(folder, fileOf('corrections'))).then(
    () => true,
    () => false,
  )
  for (const table of [...tableNames, ...(isCorrected ? (['corrections'] as const) : [])]) {
    const file = fileOf(table)
    const read = await readCsv(join(folder, file))
    if ('message' in read) faults.push({ file, ...read })
    else tables[table] = read
  }
  const descriptor = await readText(join(folder, descriptorFile))
  if (typeof descriptor === 'string') return { tables, faults, descriptor }
  return { tables, faults: [{ file: descriptorFile, ...descriptor }, ...faults] }
}

type FileFault = Omit<Fault, 'file'>

async function readText(path: string): Promise<string | FileFault> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return { line: 1, message: '读不到这个文件，请补上' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { line: 1, message: '不是 UTF-8 编码，请另存为 UTF-8' }
  }
}

async function readCsv(path: string): Promise<RawTable | FileFault> {
  const text = await readText(path)
  if (typeof text !== 'string') return text
  try {
    return cutRecords(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: firstOddLine(text), message: `CSV 格式有误，请检查双引号是否成对（${error.code}）` }
  }
}

/** The parser gives up at the end of the file; the trouble begins at the first line with a quotation mark too many. */
function firstOddLine(text: string): number {
  const odd = text.split('\n').findIndex((line) => line.split('"').length % 2 === 0)
  return Math.max(odd, 0) + 1
}

/** The parser tells the line a record ends on; a record begins on the line after the one before it ended. */
function cutRecords(text: string): RawTable {
  const parsed: unknown = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
  })
  const [head, ...body] = parsed as { info: InfoRecord; record: string[] }[]
  let ended = head?.info.lines ?? 1
  const records = body.map(({ info, record }) => {
    const line = ended + 1
    ended = info.lines
    return { line, cells: record }
  })
  return { header: head?.record ?? [], records }
}
