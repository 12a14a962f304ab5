import { type FirstRows, readFirstRows } from '../storage/read-first-rows.ts'
import { dataFolder } from './data-folder.ts'
import { namedIndicators } from './named-figures.ts'
import { firstNames } from './slab-names.ts'

declare global {
  interface Window {
    /** Asked for before the program started (`src/app/early.ts`); undefined where that script did not run. */
    fahengFirstRows?: Promise<FirstRows | null>
  }
}

/**
 * What the comparison at this page's address is read from, where storage has it; null for other pages, and where anything
 * is in the way. Never rejects.
 */
export async function firstRows(): Promise<FirstRows | null> {
  const named = namedIndicators(location.hash)
  if (named.length === 0) return null
  try {
    return await readFirstRows(dataFolder(location.href, document.baseURI).database, firstNames(named))
  } catch {
    // An address with a fault: the load says which.
    return null
  }
}
