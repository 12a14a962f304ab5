import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Budget } from '../core/document/budget.ts'
import { Refusal } from '../core/document/refusal.ts'
import { readZip } from '../core/document/zip/read-zip.ts'
import { regionNames } from '../core/extract/report/region-names.ts'
import { readArchiveRows } from '../core/import/read-package-archive.ts'
import { checkPackage } from '../core/package/check-package.ts'
import { descriptorFile } from '../core/package/descriptor.ts'
import { describeFault, type Fault } from '../core/package/fault.ts'
import { mergeRows, type MergeConflict } from '../core/package/merge-rows.ts'
import { fileOf } from '../core/package/parse-table.ts'
import { tableNames } from '../core/schema/tables.ts'
import type { DatasetRows } from '../core/table/dataset.ts'
import { readPackageFolder } from '../package/read-folder.ts'
import { writePackageFolder } from '../package/write-folder.ts'

interface DatasetMergeEffects {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

const defaults: DatasetMergeEffects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
}

/**
 * `dataset merge FILE.zip [DIR]`: adds the reports and figures of a package to `DIR`. 0 done; 1 faults or conflicts, all
 * listed, and nothing written; 2 wrong usage.
 */
export async function datasetMerge([file, folder = 'data']: string[], effects = defaults): Promise<number> {
  if (file === undefined) {
    effects.stderr('Usage: npm run dataset -- merge FILE.zip [DIR]\n')
    return 2
  }
  const refuse = (lines: readonly string[]) => {
    effects.stderr([...lines, '什么也没有写入。'].map((line) => `${line}\n`).join(''))
    return 1
  }
  const ours = checkPackage(await readPackageFolder(folder))
  if (ours.faults.length > 0) return refuse(listed(folder, ours.faults))
  const theirs = await readArchive(file, ours.rows)
  if ('faults' in theirs && theirs.faults.length > 0) return refuse(listed(file, theirs.faults))
  const merged = mergeRows(ours.rows, theirs.rows)
  if (merged.conflicts.length > 0)
    return refuse([
      ...merged.conflicts.map(conflictWords),
      `${merged.conflicts.length} 处与 ${folder} 里的不同，请先改好一边`,
    ])
  const written = await replaceFolder(folder, merged.rows)
  if (written.length > 0) return refuse(listed(file, written))
  effects.stdout(`${folder}：加入 ${merged.reports} 份报告、${merged.figures} 个数字\n`)
  return 0
}

const listed = (where: string, faults: readonly Fault[]): readonly string[] =>
  faults.map((fault) => `${where}: ${describeFault(fault)}`)

function conflictWords({ report, indicator, ours, theirs }: MergeConflict): string {
  const told = (figures: MergeConflict['ours']) =>
    figures.map(({ value, qualifier, role }) => `${value}（${qualifier}, ${role}）`).join('、')
  return `${report} 的 ${indicator}：已有 ${told(ours)}，要加入的是 ${told(theirs)}`
}

async function readArchive(
  file: string,
  { regions, indicators }: DatasetRows,
): Promise<{ readonly rows: DatasetRows; readonly faults: readonly Fault[] }> {
  const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
  try {
    const budget = new Budget(() => true)
    const archive = readZip(new Uint8Array(await readFile(file)), budget)
    return readArchiveRows(archive, { decode, regions: regionNames(regions), indicators }, budget)
  } catch (error) {
    const none = { indicators, regions, reports: [], figures: [], denominators: [] }
    const message =
      error instanceof Refusal
        ? error.message
        : `读不到这个文件（${error instanceof Error ? error.message : ''}）`
    return { rows: none, faults: [{ file, line: 1, message }] }
  }
}

/** Writes beside the folder, checks what was written, and only then puts the files in their places. */
async function replaceFolder(folder: string, rows: DatasetRows): Promise<readonly Fault[]> {
  const beside = await mkdtemp(join(folder, '..', '.merge-'))
  try {
    await writePackageFolder(beside, rows)
    const { faults } = checkPackage(await readPackageFolder(beside))
    if (faults.length > 0) return faults
    for (const name of [...tableNames.map(fileOf), descriptorFile])
      await rename(join(beside, name), join(folder, name))
    return []
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}
