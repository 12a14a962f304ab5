import { checkPackage } from '../core/package/check-package.ts'
import { describeFault } from '../core/package/fault.ts'
import { type CompiledDataset, compileDataset } from '../core/publish/compile.ts'
import { gzip } from './gzip.ts'
import { readPackageFolder } from './read-folder.ts'

export type FolderCompilation =
  | { readonly ok: true; readonly compiled: CompiledDataset }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Checks a data package and compiles it. A package with any fault is not compiled; all faults are listed. */
export async function compileFolder(folder: string): Promise<FolderCompilation> {
  const { title, rows, faults } = checkPackage(await readPackageFolder(folder))
  if (faults.length > 0) return { ok: false, faults: faults.map(describeFault) }
  return { ok: true, compiled: compileDataset({ title, synthetic: false, gzip }, rows) }
}
