import type { Indicator } from '../schema/indicator.ts'
import { groupBy } from '../table/group-by.ts'
import { StageFindings } from './findings.ts'
import type { Stage, TableFigure } from './types.ts'

interface Screened {
  readonly stage: Stage
  /** Those that may be proposed. */
  readonly figures: readonly TableFigure[]
}

/** One place, year and indicator is said once. Said again alike it counts once; said differently, neither counts. */
export function screenDuplicates(figures: readonly TableFigure[]): Screened {
  const found = new StageFindings()
  const kept = [
    ...groupBy(figures, ({ adcode, year, indicator }) => `${adcode}/${year}/${indicator}`).values(),
  ].flatMap((same) => {
    const [first, ...rest] = same
    if (first === undefined || rest.length === 0) return same
    const isAlike = rest.every(
      ({ value, qualifier }) => value === first.value && qualifier === first.qualifier,
    )
    for (const { line, column, original } of rest) {
      const reason = isAlike
        ? `与第 ${first.line} 行重复，只算一次`
        : `与第 ${first.line} 行是同一地区、年度和指标，数却不同（${first.original}、${original}），都没有采用`
      const verdict = isAlike ? 'warning' : 'fail'
      found.add({ verdict, line, column, reason, remedy: '请删去多余的一行，或改正地区、年度、指标' })
    }
    return isAlike ? [first] : []
  })
  return { stage: found.close('duplicates'), figures: kept }
}

/** What no report can state fails; what is far from all others in its indicator is worth a look. */
export function screenPlausibility(
  figures: readonly TableFigure[],
  indicators: readonly Indicator[],
): Screened {
  const found = new StageFindings()
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const medians = new Map(
    [...groupBy(figures, ({ indicator }) => indicator)].map(([id, some]) => [id, medianOf(some)]),
  )
  const kept = figures.filter((figure) => {
    const indicator = byId.get(figure.indicator)
    const fault = indicator === undefined ? null : faultOf(figure, indicator)
    const place = { line: figure.line, column: figure.column }
    if (fault !== null) found.add({ verdict: 'fail', ...place, ...fault })
    const median = medians.get(figure.indicator) ?? null
    if (fault === null && median !== null && median > 0 && figure.value >= farAbove * median) {
      const reason = `${figure.original} 是本表同一指标中位数（${median}）的 ${Math.round(figure.value / median)} 倍`
      found.add({ verdict: 'warning', ...place, reason, remedy: '请核对数位和单位（万、元）' })
    }
    return fault === null
  })
  return { stage: found.close('plausibility'), figures: kept }
}

function faultOf({ value }: TableFigure, { name_zh, measure, unit }: Indicator) {
  if (value < 0) return { reason: `${name_zh}不能是负数（${value}）`, remedy: '请核对' }
  if (measure === 'rate' && value > 100)
    return { reason: `${name_zh}是比率，不能超过 100（${value}）`, remedy: '请核对' }
  if (measure !== 'rate' && unit !== '元' && !Number.isInteger(value))
    return { reason: `${name_zh}按${unit}计数，应为整数（${value}）`, remedy: '请核对数值和“万”' }
  return null
}

const farAbove = 1000
/** With fewer there is nothing to be far from. */
const fewest = 5

function medianOf(figures: readonly TableFigure[]): number | null {
  if (figures.length < fewest) return null
  const values = figures.map(({ value }) => value).sort((a, b) => a - b)
  return values[values.length >> 1] ?? null
}
