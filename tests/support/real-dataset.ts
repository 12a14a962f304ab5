import { checkPackage } from '../../src/core/package/check-package.ts'
import { createDataset, type Dataset } from '../../src/core/table/dataset.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'

/** The committed data, read and checked as the build does. */
export async function realDataset(): Promise<Dataset> {
  const result = checkPackage(await readPackageFolder('data'))
  if (result.faults.length > 0) throw new Error(JSON.stringify(result.faults[0]))
  return createDataset('0'.repeat(16), result.rows)
}
