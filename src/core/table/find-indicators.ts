import type { Indicator } from '../schema/indicator.ts'

/** Indicators whose name, typical wording or definition holds every word of the query, names first. */
export function findIndicators(indicators: readonly Indicator[], query: string): Indicator[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...indicators]
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const byName = indicators.filter((i) => holds(i.name_zh))
  const byText = indicators.filter(
    (i) => !byName.includes(i) && holds([i.name_zh, i.id, i.definition_zh, ...i.typical_phrases].join(' ')),
  )
  return [...byName, ...byText]
}
