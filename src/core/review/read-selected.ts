import { fold } from '../extract/figures/fold.ts'
import { scanNumerals } from '../extract/figures/numerals.ts'
import { readFigures } from '../extract/figures/read-figures.ts'
import type { TextSpan } from '../extract/figures/types.ts'
import type { Qualifier, StatedFigure } from '../schema/figure.ts'

/** A number as it stands in some words. */
export interface ReadAmount {
  readonly value: number
  readonly qualifier: Qualifier
  /** The measure word; empty where none follows. */
  readonly unit: string
}

/** What words that a person pointed at seem to state, to be looked over. */
export interface SelectedReading {
  /** Without the white space around them. `text.slice(start, end) === quote`. */
  readonly span: TextSpan
  readonly quote: string
  /** Null where the words do not say of what. */
  readonly indicator: string | null
  /** Null where no number stands in them. */
  readonly amount: ReadAmount | null
  readonly scope: StatedFigure['scope']
  readonly note: string
}

/** Reads a selection as the extractor would read the sentence; else its first number. Null for white space alone. */
export function readSelected(text: string, selected: TextSpan): SelectedReading | null {
  const words = text.slice(selected.start, selected.end)
  const start = selected.start + words.length - words.trimStart().length
  const quote = words.trim()
  if (quote === '') return null
  const span = { start, end: start + quote.length }
  const place = { span, quote }
  const [figure] = readFigures(text, { body: span }).figures
  if (figure === undefined)
    return { ...place, indicator: null, amount: readAmounts(quote)[0] ?? null, scope: 'bureau', note: '' }
  const { indicator, value, qualifier, unit, scope, note } = figure
  return { ...place, indicator, amount: { value, qualifier, unit }, scope, note }
}

/** Every number in some words: 约1.2万人次, 四十四名, 3、5、7. */
export function readAmounts(words: string): ReadAmount[] {
  const { text } = fold(words)
  return scanNumerals(text, 0, text.length).map(({ value, qualifier, measure }) => ({
    value,
    qualifier,
    unit: measure?.word ?? '',
  }))
}
