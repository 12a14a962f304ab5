import type { ReportedCell } from '../cell.ts'
import { displayCell, displayValue } from '../cell-text.ts'

/**
 * How the shown value came out of the printed ones, a line each, so that a reader with the report can check it:
 * `156 ÷ 1,564,449（居民，2020年普查）× 100,000 = 9.97`. Empty for a printed number.
 */
export function explainComputation(cell: ReportedCell): readonly string[] {
  const { computed, headline } = cell
  if (computed === null) return []
  const printed = displayValue(headline.value, headline.qualifier)
  const result = displayCell(cell)
  switch (computed.basis) {
    case 'per100k':
    case 'per10kchildren': {
      const who = computed.basis === 'per100k' ? '居民' : '5–14岁居民'
      const counted = `${displayValue(computed.people)}（${who}，2020年普查）`
      return [
        `${printed} ÷ ${counted}× ${grouped.format(computed.per)} = ${result}`,
        ...(computed.countedAs === null ? [] : [`人口取自原${computed.countedAs}，辖区不变。`]),
        ...yearMismatch(headline.report.year),
      ]
    }
    case 'change':
    case 'pctchange':
    case 'index': {
      const base = displayValue(computed.base.headline.value, computed.base.headline.qualifier)
      const years = `${computed.base.year}年${base}，${cell.year}年${printed}。`
      const formula = {
        change: `${printed} − ${base} = ${result}`,
        pctchange: `（${printed} − ${base}）÷ ${base} × 100 = ${result}（%）`,
        index: `${printed} ÷ ${base} × 100 = ${result}`,
      }[computed.basis]
      return [years, formula]
    }
    case 'rank': {
      const { last, n } = computed
      const shared = last > cell.shown.value ? `，与同数或同组的并列至第${last}名` : ''
      return [`${printed}在${n}家报告者中，从大到小排第${cell.shown.value}名${shared}。`, ...uncertain(cell)]
    }
    case 'percentile': {
      const { lower, equal, n } = computed
      return [
        `${n}家报告者中${lower}家的数更低，${equal}家同数或同组（含本家）。`,
        `（${lower} + ${equal} ÷ 2）÷ ${n} × 100 = ${result}`,
        ...uncertain(cell),
      ]
    }
  }
}

function yearMismatch(year: number): readonly string[] {
  return year === 2020 ? [] : [`人口为2020年普查，报告为${year}年。`]
}

function uncertain(cell: ReportedCell): readonly string[] {
  return cell.shown.qualifier === 'exact' ? [] : ['其中有约数或上下限，位置只是大概。']
}

const grouped = new Intl.NumberFormat('zh-CN')
