import { checkPackage } from '../core/package/check-package.ts'
import { describeFault } from '../core/package/fault.ts'
import { tableNames } from '../core/schema/tables.ts'
import { readPackageFolder } from '../package/read-folder.ts'

interface DatasetCheckEffects {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

const defaults: DatasetCheckEffects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
}

const units = {
  indicators: '个指标',
  regions: '个区划',
  denominators: '个区划的人口',
  reports: '份报告',
  figures: '个数字',
}

/** `dataset check [DIR]`: every fault of the package on standard error, exit 1; or one line of counts, exit 0. */
export async function datasetCheck([folder = 'data']: string[], effects = defaults): Promise<number> {
  const { rows, faults } = checkPackage(await readPackageFolder(folder))
  if (faults.length > 0) {
    effects.stderr(faults.map((fault) => `${describeFault(fault)}\n`).join(''))
    effects.stderr(`${folder}：共 ${faults.length} 处需要改正\n`)
    return 1
  }
  effects.stdout(
    `${folder}：${tableNames.map((table) => `${rows[table].length} ${units[table]}`).join('，')}，没有问题\n`,
  )
  return 0
}
