import type { Indicator } from '../schema/indicator.ts'
import { soundsLike } from './indicator-sounds.ts'

/**
 * Indicators whose name, pinyin, initials, typical wording or definition holds every word of the query, names first:
 * `副校长`, `fuxiaozhang` and `fxz` find 法治副校长人数.
 */
export function findIndicators(indicators: readonly Indicator[], query: string): Indicator[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...indicators]
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const isSaid = (name: string) => words.every((word) => /^[a-z]+$/.test(word) && soundsLike(name, word))
  const named = new Set(indicators.filter(({ name_zh }) => holds(name_zh)))
  const said = indicators.filter((one) => !named.has(one) && isSaid(one.name_zh))
  const byText = indicators.filter(
    (i) =>
      !named.has(i) &&
      !said.includes(i) &&
      holds([i.name_zh, i.id, i.definition_zh, ...i.typical_phrases].join(' ')),
  )
  return [...named, ...said, ...byText]
}
