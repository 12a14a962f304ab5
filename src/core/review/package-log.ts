import { strFromU8 } from 'fflate'
import { Budget } from '../document/budget.ts'
import { Refusal } from '../document/refusal.ts'
import { readZip } from '../document/zip/read-zip.ts'
import { packageLogFile } from './own-package.ts'

/** The log in a package of reviewed reports, as the text of a backup; or why there is none, one Chinese sentence. */
export function packageLog(bytes: Uint8Array, mayGoOn: () => boolean): string | { readonly fault: string } {
  try {
    const archive = readZip(bytes, new Budget(mayGoOn))
    const name = archive.names.find((one) => one === packageLogFile || one.endsWith(`/${packageLogFile}`))
    if (name === undefined) return { fault: `压缩包里没有 ${packageLogFile}，不是法衡导出的复核数据包。` }
    return strFromU8(archive.read(name))
  } catch (error) {
    if (error instanceof Refusal) return { fault: `${error.message}。` }
    throw error
  }
}
