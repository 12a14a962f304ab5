import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { oncePer } from './once-per.ts'

/**
 * Names by adcode, unique within the given regions: 朝阳区 stays 朝阳区 until a second one is compared; then both
 * carry their province, and where that does not tell them apart, the whole path.
 */
export function regionLabels(dataset: Dataset, regions: readonly Region[]): ReadonlyMap<string, string> {
  return labelsWithin(dataset)(regions)
}

const labelsWithin = oncePer((dataset: Dataset) =>
  oncePer((regions: readonly Region[]) => spellOut(dataset, regions)),
)

function spellOut(dataset: Dataset, regions: readonly Region[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  // Who carries a label. Of thousands of names few are shared, and only their carriers are looked at again.
  const carrier = new Map<string, Region>()
  let shared = new Map<string, Region[]>()
  const give = (region: Region, label: string): void => {
    labels.set(region.adcode, label)
    const other = carrier.get(label)
    const namesakes = shared.get(label)
    if (namesakes !== undefined) namesakes.push(region)
    else if (other !== undefined) shared.set(label, [other, region])
    else carrier.set(label, region)
  }
  for (const region of regions) give(region, region.name_zh)
  for (const spell of [provinceAndName, wholePath, nameAndCode]) {
    const crowded = shared
    shared = new Map()
    for (const label of crowded.keys()) carrier.delete(label)
    for (const region of [...crowded.values()].flat()) give(region, spell(dataset, region))
  }
  return labels
}

const provinceAndName = (dataset: Dataset, region: Region): string =>
  (ancestors(dataset, region).at(-1)?.name_zh ?? '') + region.name_zh

const wholePath = (dataset: Dataset, region: Region): string =>
  ancestors(dataset, region).reduceRight((path, r) => path + r.name_zh, '') + region.name_zh

const nameAndCode = (_: Dataset, region: Region): string => `${region.name_zh}（${region.adcode}）`

/** Nearest first. */
function ancestors(dataset: Dataset, region: Region): readonly Region[] {
  const above: Region[] = []
  for (let code = region.parent; code !== null;) {
    const parent = dataset.regionByAdcode.get(code)
    if (!parent) break
    above.push(parent)
    code = parent.parent
  }
  return above
}
