import { builtInVersion } from 'virtual:faheng-dataset'
import { type DataFolder, dataFolder } from './data-folder.ts'

export interface DataSource extends DataFolder {
  /** The version this build was made with; null for a folder the build knows nothing of. */
  readonly builtIn: string | null
}

/** What this page shows. Throws as `dataFolder` does. */
export function dataSource(page: string = location.href, base: string = document.baseURI): DataSource {
  const folder = dataFolder(page, base)
  return { ...folder, builtIn: folder.isOther ? null : builtInVersion }
}
