import type { DocumentEffects } from '../document/read-document.ts'
import type { RegionNames } from '../extract/report/region-names.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { ChosenRoles } from '../screen/types.ts'

/** One file as it comes, with its name and, where a person chose one, its encoding. */
export interface ImportFile extends Pick<DocumentEffects, 'encoding'> {
  name: string
  bytes: Uint8Array
  /** Of the report, where a person gave it. */
  year?: number | null
}

export interface ImportEffects extends Pick<
  DocumentEffects,
  'decode' | 'readPdfPages' | 'mayGoOn' | 'limits'
> {
  regions: RegionNames
  indicators: readonly Indicator[]
  /** What a person said of the columns of tables. */
  columns: ChosenRoles
}
