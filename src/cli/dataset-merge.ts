import { chmod, cp, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Budget } from '../core/document/budget.ts'
import { Refusal } from '../core/document/refusal.ts'
import { readZip } from '../core/document/zip/read-zip.ts'
import { regionNames } from '../core/extract/report/region-names.ts'
import { readArchiveRows } from '../core/import/read-package-archive.ts'
import { type CheckedPackage, checkPackage } from '../core/package/check-package.ts'
import { describeFault, type Fault } from '../core/package/fault.ts'
import { mergeRows, type MergeConflict } from '../core/package/merge-rows.ts'
import { patchRows } from '../core/review/patch-rows.ts'
import type { PackagedCorrection } from '../core/schema/correction.ts'
import type { DatasetRows } from '../core/table/dataset.ts'
import { readPackageFolder } from '../package/read-folder.ts'
import { restoreFolder, swapFolder } from '../package/swap-folder.ts'
import { writePackageFolder } from '../package/write-folder.ts'
import { conflictWords, patchConflictWords } from './merge-conflict-words.ts'

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
 * `dataset merge FILE.zip… [DIR]`: adds the reports and figures of packages to `DIR`, and applies their corrections. 0
 * done; 1 faults or conflicts, all listed, and nothing written; 2 wrong usage. What goes wrong while writing throws, with
 * the folder as it was.
 */
export async function datasetMerge(
  args: string[],
  given: Partial<DatasetMergeEffects> = {},
): Promise<number> {
  const effects = { ...defaults, ...given }
  const { files, folder } = named(args)
  if (files.length === 0) {
    effects.stderr('Usage: npm run dataset -- merge FILE.zip… [DIR]\n')
    return 2
  }
  const refuse = (lines: readonly string[]) => {
    effects.stderr([...lines, '什么也没有写入。'].map((line) => `${line}\n`).join(''))
    return 1
  }
  if (await restoreFolder(folder, besidePrefix)) effects.stdout(`${folder}：上次合并没有做完，已恢复原样\n`)
  const ours = checkPackage(await readPackageFolder(folder))
  if (ours.faults.length > 0) return refuse(listed(folder, ours.faults))
  const packages = await Promise.all(files.map((file) => readArchive(file, ours.rows)))
  const unsound = packages.flatMap(({ faults }, index) => listed(files[index] ?? '', faults))
  if (unsound.length > 0) return refuse(unsound)
  const patched = patchRows(
    ours.rows,
    packages.flatMap(({ corrections }) => corrections),
  )
  const merged = mergeAll(
    patched.rows,
    packages.map(({ rows }) => rows),
  )
  const conflicts = [...patched.conflicts.map(patchConflictWords), ...merged.conflicts.map(conflictWords)]
  if (conflicts.length > 0)
    return refuse([...conflicts, `${conflicts.length} 处与 ${folder} 里的或彼此不同，请先改好一边`])
  const corrections = [...ours.corrections, ...patched.applied]
  const written = await replaceFolder(folder, { rows: merged.rows, corrections }, effects)
  if (written.length > 0) return refuse(listed(files.join('、'), written))
  const corrected = patched.applied.length === 0 ? '' : `，更正 ${patched.applied.length} 处`
  effects.stdout(`${folder}：加入 ${merged.reports} 份报告、${merged.figures} 个数字${corrected}\n`)
  return 0
}

/** The last argument is the folder where it is not another package. */
function named(args: readonly string[]): { readonly files: readonly string[]; readonly folder: string } {
  const last = args.at(-1)
  if (args.length < 2 || last === undefined || last.endsWith('.zip')) return { files: args, folder: 'data' }
  return { files: args.slice(0, -1), folder: last }
}

function mergeAll(ours: DatasetRows, packages: readonly DatasetRows[]) {
  let [rows, reports, figures] = [ours, 0, 0]
  const conflicts: MergeConflict[] = []
  for (const theirs of packages) {
    const merged = mergeRows(rows, theirs)
    rows = merged.rows
    reports += merged.reports
    figures += merged.figures
    conflicts.push(...merged.conflicts)
  }
  return { rows, reports, figures, conflicts }
}

const listed = (where: string, faults: readonly Fault[]): readonly string[] =>
  faults.map((fault) => `${where}: ${describeFault(fault)}`)

async function readArchive(
  file: string,
  { regions, indicators }: DatasetRows,
): Promise<Pick<CheckedPackage, 'rows' | 'corrections' | 'faults'>> {
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
    return { rows: none, corrections: [], faults: [{ file, line: 1, message }] }
  }
}

/** Writes a copy beside the folder, checks what was written, and only then puts the copy in its place. */
async function replaceFolder(
  folder: string,
  { rows, corrections }: { readonly rows: DatasetRows; readonly corrections: readonly PackagedCorrection[] },
  { move }: DatasetMergeEffects,
): Promise<readonly Fault[]> {
  const beside = await mkdtemp(join(resolve(folder), '..', besidePrefix))
  try {
    // Whatever else lies in the folder stays in it.
    await cp(folder, beside, { recursive: true })
    await chmod(beside, (await stat(folder)).mode)
    await writePackageFolder(beside, rows, corrections)
    const { faults } = checkPackage(await readPackageFolder(beside))
    if (faults.length > 0) return faults
    await swapFolder(folder, beside, move)
    return []
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

const besidePrefix = '.merge-'
