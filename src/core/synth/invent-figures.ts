import type { Figure, Qualifier } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Report } from '../schema/report.ts'
import type { SeededRandom } from './seeded-random.ts'

interface Odds {
  readonly random: SeededRandom
  /** That the report states the indicator at all. */
  readonly chance: number
  /** Of the counts; rates spread over 0 to 100 instead. */
  readonly median: number
}

/** What an invented report states for one indicator: nothing, one number, or parts; some bound, doubtful or zero. */
export function inventFigures(
  report: Report,
  indicator: Indicator,
  { random, chance, median }: Odds,
): Figure[] {
  // An opening of 1,000 characters holds little of what a report says.
  if (random.next() > (report.coverage === 'full' ? chance : chance / 4)) return []
  const draw = () => valueOf(indicator, random, median)
  // Where in the report's text the clause would stand.
  const place = Math.floor(random.next() * textLength)
  const luck = random.next()
  if (luck < 0.03 && indicator.measure !== 'rate') {
    const parts = [...new Set([draw(), draw()])].sort((a, b) => a - b)
    const role = parts.length > 1 ? 'part' : 'single'
    return parts.map((value) => ({ ...figure(report, indicator, place, value), role }))
  }
  const review = luck < 0.06 ? 'ambiguous' : 'unchecked'
  const scope = random.next() < 0.2 ? 'system' : 'bureau'
  const note = random.next() < 0.03 ? '合并口径' : ''
  return [{ ...figure(report, indicator, place, draw(), qualifierOf(random)), review, scope, note }]
}

function valueOf({ measure }: Indicator, random: SeededRandom, median: number): number {
  if (measure === 'rate') return Math.round(1000 * (1 - random.next() ** 3)) / 10
  return random.next() < 0.04 ? 0 : Math.round(random.logNormal(median, 0.7))
}

function qualifierOf(random: SeededRandom): Qualifier {
  const luck = random.next()
  if (luck < 0.05) return 'approx'
  if (luck < 0.1) return 'at_least'
  return luck < 0.12 ? 'at_most' : 'exact'
}

/** Of a report, in UTF-16 units. */
const textLength = 8000

const words: Readonly<Record<Qualifier, readonly [before: string, after: string]>> = {
  exact: ['', ''],
  approx: ['约', ''],
  at_least: ['', '以上'],
  at_most: ['不超过', ''],
}

function figure(
  report: Report,
  indicator: Indicator,
  start: number,
  value: number,
  qualifier: Qualifier = 'exact',
): Figure {
  const [before, after] = words[qualifier]
  const quote = `（虚构）${indicator.name_zh}${before}${value}${indicator.unit}${after}`
  return {
    report: report.id,
    indicator: indicator.id,
    value,
    qualifier,
    unit: indicator.unit,
    scope: 'bureau',
    role: 'single',
    quote,
    start,
    end: start + quote.length,
    rule: 'synth',
    review: 'unchecked',
    note: '',
  }
}
