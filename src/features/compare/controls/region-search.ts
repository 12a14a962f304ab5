import { oncePer } from '../../../core/compare/once-per.ts'
import type { Region } from '../../../core/schema/region.ts'
import { choosableRegions } from '../../../core/table/bureaus.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { findRegions, indexRegions } from '../../../core/table/find-regions.ts'

/** The regions a reader may choose; always the same list, so that what is made of it can be kept. */
export const regionsToChoose = oncePer(choosableRegions)

/** Regions a query finds, those with reports first. */
export function searchRegions(dataset: Dataset, query: string): readonly Region[] {
  const { withReports, without } = indexes(dataset)
  return [...findRegions(withReports, query), ...findRegions(without, query)]
}

const indexes = oncePer((dataset: Dataset) => {
  const regions = regionsToChoose(dataset)
  const hasReports = (region: Region) => dataset.reportCount(region.adcode) > 0
  return {
    withReports: indexRegions(regions.filter(hasReports)),
    without: indexRegions(regions.filter((region) => !hasReports(region))),
  }
})

export function searchStatus(hits: number, listed: number): string {
  if (hits === 0) return '没有找到。可以试试全名、拼音全拼或首字母。'
  return hits > listed ? `共 ${hits} 个地区，先列出 ${listed} 个` : `找到 ${hits} 个地区`
}
