import type { Indicator } from '../schema/indicator.ts'
import { isPerHead } from './basis/basis.ts'
import type { ReportedCell, UnmeasuredCell } from './cell.ts'
import type { Comparison } from './comparison.ts'
import { about, nameSome, type Notice } from './notice.ts'

/** What the chosen basis and the borrowing of years do to one indicator: how it is computed, and for whom not. */
export function measureNotices(indicator: Indicator, comparison: Comparison): readonly Notice[] {
  const cells = comparison.years.flatMap((year) => comparison.slice(indicator.id, year))
  const measured = cells.filter((cell) => cell.state === 'reported')
  const unmeasured = cells.filter((cell) => cell.state === 'unmeasured')
  return [
    ...howComputed(indicator, measured, comparison),
    ...countedAs(indicator, measured, comparison),
    ...wholeArea(indicator, measured, comparison),
    ...borrowed(indicator, measured, comparison),
    ...notComputed(indicator, unmeasured, comparison),
  ]
}

type Rule = (
  indicator: Indicator,
  cells: readonly ReportedCell[],
  comparison: Comparison,
) => readonly Notice[]

const howComputed: Rule = (indicator, cells, comparison) => {
  const message = basisSentence(comparison, cells)
  return message === null ? [] : about('basis', indicator, cells, comparison, () => message)
}

function basisSentence({ basis, years }: Comparison, cells: readonly ReportedCell[]): string | null {
  const base = `${years[0] ?? ''}年`
  const reporters = years.length === 1 ? `${cells.length}家报告者` : '每一年的报告者'
  switch (basis) {
    case 'raw':
      return null
    case 'per100k':
    case 'per10kchildren':
      return populationSentence(cells)
    case 'change':
      return `变化都从基年${base}算起。`
    case 'pctchange':
      return `变化都从基年${base}算起，以基年的数为分母；基年的数很小时，百分比会很大。`
    case 'index':
      return `以基年${base}的数为100。`
    case 'rank':
      return `名次在${reporters}中排，数最大的为第1名，小于10的数按0、1–4、5–9并列。`
    case 'percentile':
      return `百分位是${reporters}中数字更低的所占百分比，同数的算一半，小于10的数按0、1–4、5–9视为同数。`
  }
}

/** The census is of 2020, whatever the year of the reports: said wherever they differ. */
function populationSentence(cells: readonly ReportedCell[]): string | null {
  const years = [...new Set(cells.map((cell) => cell.headline.report.year))].sort((a, b) => a - b)
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined || (first === 2020 && last === 2020)) return null
  const when = first === last ? `${first}年` : `${first}—${last}年`
  return `人口为2020年普查，报告为${when}，不是同一年。`
}

const countedAs: Rule = (indicator, cells, comparison) => {
  const formers = new Map<string, ReportedCell[]>()
  for (const cell of cells) {
    const { computed } = cell
    const former = computed !== null && 'countedAs' in computed ? computed.countedAs : null
    if (former !== null) formers.set(former, [...(formers.get(former) ?? []), cell])
  }
  return [...formers].flatMap(([former, some]) =>
    about('basis', indicator, some, comparison, (who) => `${who}的人口取自原${former}，辖区不变。`),
  )
}

/** A prefecture's own office over the people of all its counties is no county's figure. */
const wholeArea: Rule = (indicator, cells, comparison) => {
  if (!isPerHead(comparison.basis)) return []
  const levels = new Map(comparison.regions.map((region) => [region.adcode, region.level]))
  const above = cells.filter(
    (cell) => cell.headline.figure.scope === 'bureau' && levels.get(cell.adcode) !== 'county',
  )
  if (
    above.length === 0 ||
    cells.every((cell) => levels.get(cell.adcode) === levels.get(cells[0]?.adcode ?? ''))
  )
    return []
  return about(
    'basis',
    indicator,
    above,
    comparison,
    (who) => `${who}是省、市一级，本机关的数除以全辖区人口，不宜与县级直接相比。`,
  )
}

const borrowed: Rule = (indicator, cells, comparison) => {
  const some = cells.filter((cell) => cell.borrowed !== null)
  if (some.length === 0) return []
  const names = some.map((cell) => `${comparison.label(cell.adcode)}（${cell.borrowed?.year ?? ''}年）`)
  const message = `${nameSome(names)}当年没有数，借用的是邻年的数，年份写在数字后面。`
  return [{ kind: 'borrowed', indicator, message, adcodes: some.map((cell) => cell.adcode) }]
}

/** The bureaus that report but cannot be computed, those with the same reason together. */
function notComputed(
  indicator: Indicator,
  cells: readonly UnmeasuredCell[],
  comparison: Comparison,
): readonly Notice[] {
  const byWhy = new Map<string, UnmeasuredCell[]>()
  for (const cell of cells) {
    const same = byWhy.get(cell.why)
    if (same) same.push(cell)
    else byWhy.set(cell.why, [cell])
  }
  return [...byWhy].flatMap(([why, same]) =>
    about('unmeasured', indicator, same, comparison, (who) => `${who}无法换算：${why}`),
  )
}
