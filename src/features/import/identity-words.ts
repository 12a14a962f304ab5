import type { GivenIdentity } from '../../core/import/open-questions.ts'
import type { ImportedReport } from '../../core/import/types.ts'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import { placeOf } from '../../core/table/bureaus.ts'
import type { Dataset } from '../../core/table/dataset.ts'

/** Whose report it is, of which year and kind, and when it came out, as proposed or as the reader says. */
export function identityWords(
  dataset: Dataset,
  { report }: Pick<ImportedReport, 'report'>,
  given: GivenIdentity = {},
): string[] {
  const adcode = given.adcode ?? report.adcode
  const year = given.year ?? report.year
  return [
    report.bureau ?? '部门不详',
    adcode === null ? '地区不详' : regionWords(dataset, adcode),
    year === null ? '年度不详' : `${year}年度`,
    reportKindNames[report.kind],
    report.published === null
      ? '公布日期不详'
      : `${report.published}${report.published_basis === 'signature' ? '（落款）' : ' 公布'}`,
  ]
}

/** 山西省 晋城市 陵川县 */
export function regionWords(dataset: Dataset, adcode: string): string {
  const region = dataset.regionByAdcode.get(adcode)
  return region === undefined ? adcode : `${placeOf(dataset, region)} ${region.name_zh}`.trim()
}
