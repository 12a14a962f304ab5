import type { Region } from '../../../core/schema/region.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { findRegions } from '../../../core/table/find-regions.ts'

/** Regions a query finds; among equal matches those with reports come first. */
export function searchRegions(
  dataset: Dataset,
  regions: readonly Region[],
  query: string,
): readonly Region[] {
  const hits = findRegions(regions, query)
  const reports = (region: Region) => dataset.reportsOfBureau(region.adcode).length
  return [...hits.filter((r) => reports(r) > 0), ...hits.filter((r) => reports(r) === 0)]
}

export function searchStatus(hits: number): string {
  return hits === 0 ? '没有找到。可以试试全名、拼音全拼或首字母。' : `找到 ${hits} 个地区`
}
