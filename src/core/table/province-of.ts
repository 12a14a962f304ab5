import type { Region } from '../schema/region.ts'
import type { Dataset } from './dataset.ts'

/** The province a region lies in; a province is its own. A region whose line breaks off stands for itself. */
export function provinceOf(dataset: Dataset, region: Region): Region {
  const parent = region.parent === null ? undefined : dataset.regionByAdcode.get(region.parent)
  return parent === undefined ? region : provinceOf(dataset, parent)
}
