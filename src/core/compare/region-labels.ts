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
  const labels = new Map(regions.map((r) => [r.adcode, r.name_zh]))
  for (const spell of [provinceAndName, wholePath, nameAndCode]) {
    for (const region of namesakes(regions, labels)) labels.set(region.adcode, spell(dataset, region))
  }
  return labels
}

function namesakes(regions: readonly Region[], labels: ReadonlyMap<string, string>): readonly Region[] {
  const counts = new Map<string, number>()
  for (const label of labels.values()) counts.set(label, (counts.get(label) ?? 0) + 1)
  return regions.filter((r) => (counts.get(labels.get(r.adcode) ?? '') ?? 0) > 1)
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
