import { chmod, cp, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Budget } from '../core/document/budget.ts'
import { Refusal } from '../core/document/refusal.ts'
import { readZip } from '../core/document/zip/read-zip.ts'
import { regionNames } from '../core/extract/report/region-names.ts'
import { readArchiveRows } from '../core/import/read-package-archive.ts'
import { checkPackage } from '../core/package/check-package.ts'
import { describeFault, type Fault } from '../core/package/fault.ts'
import { mergeRows, type MergeConflict } from '../core/package/merge-rows.ts'
import type { DatasetRows } from '../core/table/dataset.ts'
import { readPackageFolder } from '../package/read-folder.ts'
import { restoreFolder, swapFolder } from '../package/swap-folder.ts'
import { writePackageFolder } from '../package/write-folder.ts'

interface DatasetMergeEffects {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly move: typeof rename
}

const defaults: DatasetMergeEffects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  move: rename,
}

/**
 * `dataset merge FILE.zip [DIR]`: adds the reports and figures of a package to `DIR`. 0 done; 1 faults or conflicts, all
 * listed, and nothing written; 2 wrong usage. What goes wrong while writing throws, with the folder as it was.
 */
export async function datasetMerge(
  [file, folder = 'data']: string[],
  given: Partial<DatasetMergeEffects> = {},
): Promise<number> {
  const effects = { ...defaults, ...given }
  if (file === undefined) {
    effects.stderr('Usage: npm run dataset -- merge FILE.zip [DIR]\n')
    return 2
  }
  const refuse = (lines: readonly string[]) => {
    effects.stderr([...lines, '什么也没有写入。'].map((line) => `${line}\n`).join(''))
    return 1
  }
  if (await restoreFolder(folder, besidePrefix)) effects.stdout(`${folder}：上次合并没有做完，已恢复原样\n`)
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
  const written = await replaceFolder(folder, merged.rows, effects)
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

/** Writes a copy beside the folder, checks what was written, and only then puts the copy in its place. */
async function replaceFolder(
  folder: string,
  rows: DatasetRows,
  { move }: DatasetMergeEffects,
): Promise<readonly Fault[]> {
  const beside = await mkdtemp(join(resolve(folder), '..', besidePrefix))
  try {
    // Whatever else lies in the folder stays in it.
    await cp(folder, beside, { recursive: true })
    await chmod(beside, (await stat(folder)).mode)
    await writePackageFolder(beside, rows)
    const { faults } = checkPackage(await readPackageFolder(beside))
    if (faults.length > 0) return faults
    await swapFolder(folder, beside, move)
    return []
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

const besidePrefix = '.merge-'
