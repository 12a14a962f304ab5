import { fileURLToPath } from 'node:url'
import { checkPackage } from '../../src/core/package/check-package.ts'
import { createDataset, type Dataset } from '../../src/core/table/dataset.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'

/** The repository's own data package, as the app ships it. */
export async function readFirstData(): Promise<Dataset> {
  const { rows } = checkPackage(
    await readPackageFolder(fileURLToPath(new URL('../../data', import.meta.url))),
  )
  return createDataset('0000000000000000', rows)
}
