import type { Folded } from './fold.ts'
import type { RawFigure, RawRefusal, SentenceReading } from './read-sentence.ts'
import { sumFines } from './sum-fines.ts'
import type { FigureReading, FigureReadings, RefusedCandidate } from './types.ts'

/**
 * Weighs the readings of a report against each other: subsets yield to their total, a rule to the one it yields
 * to, a number printed twice is one figure, and different figures of one indicator become total and parts.
 */
export function settle(source: string, folded: Folded, readings: readonly SentenceReading[]): FigureReadings {
  const refused = readings.flatMap((reading) => reading.refused)
  const kept: RawFigure[] = []
  for (const { figures } of readings)
    for (const figure of figures) {
      if (isSubset(folded.text, figure, figures)) refused.push(refusal(figure))
      else if (!yields(figure, figures)) kept.push(figure)
    }
  const once = keepOnce(folded.text, sumFines(kept))
  const figures = once.map((raw) => toFigure(source, folded, raw, roleOf(folded.text, raw, once)))
  return {
    figures: figures.sort((a, b) => a.start - b.start),
    refused: refused.map((raw) => toRefused(source, folded, raw)).sort((a, b) => a.start - b.start),
  }
}

const indicatorOf = (raw: RawFigure) => raw.candidate.compiled.entry.indicator

/** 其中3件, or one of several that add up to a figure before them in the sentence. */
function isSubset(text: string, figure: RawFigure, figures: readonly RawFigure[]): boolean {
  const same = figures.filter((f) => indicatorOf(f) === indicatorOf(figure))
  const total = same[0]
  if (!total || total === figure) return false
  const between = text.slice(total.mention.end, figure.mention.start)
  if (/其中|包括|包含|含|[(（]/.test(between)) return figure.mention.value <= total.mention.value
  const rest = same.slice(1).reduce((sum, f) => sum + f.mention.value, 0)
  return same.length > 2 && rest === total.mention.value
}

function yields(figure: RawFigure, figures: readonly RawFigure[]): boolean {
  const { yieldsTo } = figure.candidate.compiled.entry
  return yieldsTo !== undefined && figures.some((f) => f.candidate.compiled.entry.rule === yieldsTo)
}

function refusal(figure: RawFigure): RawRefusal {
  return { ...figure.mention, indicator: indicatorOf(figure), reason: 'subset-of-total' }
}

/** The same number printed twice is one figure: the first in running text; a heading only where nothing else says it. */
function keepOnce(text: string, figures: readonly RawFigure[]): RawFigure[] {
  const byKey = new Map<string, RawFigure>()
  for (const figure of figures) {
    const key = `${indicatorOf(figure)}=${figure.mention.value}`
    const known = byKey.get(key)
    if (!known || (isHeading(text, known) && !isHeading(text, figure))) byKey.set(key, figure)
  }
  return [...byKey.values()]
}

/** 1.法治副校长全覆盖 */
function isHeading(text: string, { sentence: { start, end } }: RawFigure): boolean {
  return (
    end - start <= 30 &&
    /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}[、是]|\([^()]{1,3}\))/.test(text.slice(start, end))
  )
}

function roleOf(text: string, raw: RawFigure, all: readonly RawFigure[]): FigureReading['role'] {
  const same = all.filter((f) => indicatorOf(f) === indicatorOf(raw))
  if (same.length === 1) return 'single'
  const largest = Math.max(...same.map((f) => f.mention.value))
  const isTotal =
    raw.mention.value === largest && /共|总|合计|累计/.test(text.slice(raw.mention.left, raw.mention.start))
  return isTotal ? 'total' : 'part'
}

function toFigure(
  source: string,
  folded: Folded,
  raw: RawFigure,
  role: FigureReading['role'],
): FigureReading {
  const { candidate, mention, notes } = raw
  const { entry } = candidate.compiled
  const span = quoteSpan(
    folded,
    Math.min(mention.clauseStart, candidate.head.start),
    mention.start,
    mention.end,
    mention.clauseEnd,
  )
  return {
    indicator: entry.indicator,
    value: mention.value,
    qualifier: mention.qualifier,
    unit: mention.kind === 'full' ? '' : (mention.measure?.word ?? ''),
    scope: entry.scope ?? 'bureau',
    role,
    quote: source.slice(span.start, span.end),
    ...span,
    rule: entry.rule,
    note: [...new Set(notes)].join('；'),
  }
}

function toRefused(source: string, folded: Folded, raw: RawRefusal): RefusedCandidate {
  const span = quoteSpan(folded, raw.clauseStart, raw.start, raw.end, raw.clauseEnd)
  const { indicator, value, reason } = raw
  return { indicator, value, quote: source.slice(span.start, span.end), ...span, reason }
}

const quoteReach = 60

/** The clause around the number, at most 60 characters to each side, in offsets of the original. */
function quoteSpan(
  folded: Folded,
  from: number,
  start: number,
  end: number,
  to: number,
): { start: number; end: number } {
  const first = Math.max(from, start - quoteReach)
  const last = Math.max(end, Math.min(to, end + quoteReach))
  return { start: folded.at[first] ?? 0, end: (folded.at[last - 1] ?? 0) + 1 }
}
