import { soFar } from '../compare/awaited.ts'
import { isAgainstBase } from '../compare/basis/basis.ts'
import type { ReportedCell } from '../compare/cell.ts'
import { displayCell, stateWords } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { hasMergedCount } from '../compare/figure-notes.ts'
import { basisNames, quantityText } from '../compare/measure-text.ts'
import { rankCells } from '../compare/rank.ts'
import { byReporting, type Series, seriesOf } from '../compare/series.ts'

/** One sentence on one indicator in one year: who reports, the highest, the lowest. */
export function rankSentence(comparison: Comparison, indicatorId: string, year: number): string {
  const { ranked, absent, coverage } = rankCells(comparison.slice(indicatorId, year))
  const { name } = words(comparison, indicatorId)
  const cells = ranked.map((row) => row.cell)
  const [first] = cells
  const last = cells.at(-1)
  if (!first || !last) {
    const why = absent.map((group) => `${group.cells.length}家${stateWords[group.state]}`).join('，')
    return `${soFar(comparison)}${year}年，${coverage.total}家教育部门都没有可用的${name}${inBasis(comparison)}：${why}。`
  }
  const lent = coverage.borrowed === 0 ? '' : `，另借用${coverage.borrowed}家邻年的数`
  const who = `${soFar(comparison)}${year}年，${coverage.total}家教育部门中${coverage.reported}家报告了${name}${lent}`
  const highest = sharing(cells, first)
  const lowest = sharing(cells, last)
  const tell = (some: readonly ReportedCell[]): string => withValue(comparison, some)
  if (cells.length === 1) return `${who}：${tell(highest)}。`
  if (highest.length === cells.length) return `${who}，${tell(highest)}。`
  return `${who}，最高为${tell(highest)}，最低为${tell(lowest)}。`
}

/** One sentence on one indicator over the years: how many ever report it, and from what to what. */
export function lineSentence(comparison: Comparison, indicatorId: string): string {
  const { years } = comparison
  const { name } = words(comparison, indicatorId)
  const all = seriesOf(comparison, indicatorId)
  const { speaking, unable: unmeasured } = byReporting(comparison, indicatorId)
  const when = years.length > 1 ? `${years[0] ?? ''}至${years.at(-1) ?? ''}年` : `${years[0] ?? ''}年`
  const span = soFar(comparison) + when
  const unable = unmeasured.length
  if (speaking.length === 0 && unable === 0) return `${span}，${all.length}家教育部门都没有可用的${name}。`
  const who = `${span}，${all.length}家教育部门中${speaking.length + unable}家报告过${name}`
  if (speaking.length === 0) return `${who}，都无法换算${inBasis(comparison)}，原因见表。`
  const shown = 3
  const told = speaking.slice(0, shown).map((series) => courseOf(comparison, series))
  const more = speaking.length > shown ? `；另有${speaking.length - shown}家见图` : ''
  const without = unable === 0 ? '' : `，其中${unable}家无法换算`
  const since = isAgainstBase(comparison.basis) ? `，与${years[0] ?? ''}年相比` : ''
  return `${who}${without}${since}：${told.join('；')}${more}。`
}

const inBasis = ({ basis }: Comparison): string => (basis === 'raw' ? '' : `（${basisNames[basis]}）`)

function words(comparison: Comparison, indicatorId: string): { readonly name: string } {
  return { name: comparison.indicators.find((i) => i.id === indicatorId)?.name_zh ?? indicatorId }
}

/** Equal numbers share a place, 约 and bounds included. */
function sharing(cells: readonly ReportedCell[], one: ReportedCell): readonly ReportedCell[] {
  return cells.filter((cell) => cell.shown.value === one.shown.value)
}

function withValue(comparison: Comparison, cells: readonly ReportedCell[]): string {
  const shown = 3
  const names = cells.slice(0, shown).map((cell) => comparison.label(cell.adcode))
  const who = cells.length > shown ? `${names.join('、')}等${cells.length}家` : names.join('、')
  const [first] = cells
  if (!first) return who
  const same = cells.every((cell) => displayCell(cell) === displayCell(first))
  if (!same) {
    const each = cells.slice(0, shown).map((cell) => withValue(comparison, [cell]))
    return each.join('、') + (cells.length > shown ? `等${cells.length}家` : '')
  }
  const caveats = new Set(cells.flatMap(caveatsOf))
  const aside = caveats.size === 0 ? '' : `（${[...caveats].join('，')}）`
  return `${who}${cells.length > 1 ? '均为' : ''}${quantityText(first)}${aside}`
}

function caveatsOf(cell: ReportedCell): readonly string[] {
  return [
    ...(hasMergedCount(cell) ? ['合并口径'] : []),
    ...(cell.headline.basis === 'largest_part' ? ['分项之最大'] : []),
  ]
}

/** One bureau over the years, without the full stop: from what to what. */
export function courseOf(comparison: Comparison, series: Series): string {
  const cells = series.points.map((p) => p.cell).filter((cell) => cell.state === 'reported')
  const [first] = cells
  const last = cells.at(-1)
  const who = comparison.label(series.region.adcode)
  if (!first || !last) return who
  // Against the base year one end says all: the base itself is always 0, or 100.
  if (isAgainstBase(comparison.basis)) {
    return last.year === comparison.years[0]
      ? `${who}只有这一年`
      : `${who}${last.year}年${quantityText(last)}`
  }
  if (first === last) return `${who}只有${first.year}年的${quantityText(first)}`
  return `${who}从${first.year}年的${quantityText(first)}到${last.year}年的${quantityText(last)}`
}
