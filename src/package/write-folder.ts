import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { describePackage } from '../core/package/describe-package.ts'
import { correctionRows } from '../core/package/corrections-table.ts'
import { descriptorFile } from '../core/package/descriptor.ts'
import { formatTable } from '../core/package/format-table.ts'
import { fileOf } from '../core/package/parse-table.ts'
import type { PackagedCorrection } from '../core/schema/correction.ts'
import { tableNames } from '../core/schema/tables.ts'
import type { DatasetRows } from '../core/table/dataset.ts'

/**
 * Writes the data package: the same rows always give the same bytes (UTF-8 without BOM, LF). Without corrections there is
 * no table of them.
 */
export async function writePackageFolder(
  folder: string,
  rows: DatasetRows,
  corrections: readonly PackagedCorrection[] = [],
): Promise<void> {
  const corrected = correctionRows(corrections)
  await mkdir(folder, { recursive: true })
  const files = [
    { name: descriptorFile, text: `${JSON.stringify(describePackage(corrected.length > 0), null, 2)}\n` },
    ...tableNames.map((table) => ({ name: fileOf(table), text: stringify(formatTable(table, rows[table])) })),
    ...(corrected.length === 0
      ? []
      : [{ name: fileOf('corrections'), text: stringify(formatTable('corrections', corrected)) }]),
  ]
  for (const { name, text } of files) await writeFile(join(folder, name), text)
}
