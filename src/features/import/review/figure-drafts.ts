import type { SelectedReading } from '../../../core/review/read-selected.ts'
import type { Review, ReviewItem } from '../../../core/review/types.ts'
import type { FigureDraft } from './figure-form.tsx'

/** What the form for a figure of a person's own begins with. */
export function draftOfSelection(
  { items }: Review,
  read: SelectedReading | null,
  indicator: string,
): FigureDraft {
  const chosen = indicator === '' ? (read?.indicator ?? '') : indicator
  const isBeside = items.some(({ figure }) => figure?.indicator === chosen)
  return {
    indicator: chosen,
    value: read?.amount?.value ?? null,
    qualifier: read?.amount?.qualifier ?? 'exact',
    unit: read?.amount?.unit ?? '',
    scope: read?.scope ?? 'bureau',
    role: isBeside ? 'part' : 'single',
    quote: read?.quote ?? '',
    start: read?.span.start ?? null,
    end: read?.span.end ?? null,
    rule: 'hand',
    note: read?.note ?? '',
  }
}

/** One figure for several of an indicator: their sum, from the words that hold them all. Null where there is only one. */
export function mergedDraft(text: string, items: readonly ReviewItem[]): FigureDraft | null {
  const figures = items.flatMap(({ figure }) => figure ?? [])
  const [first] = figures
  if (first === undefined || figures.length < 2) return null
  const start = Math.min(...figures.map((figure) => figure.start ?? Infinity))
  const end = Math.max(...figures.map((figure) => figure.end ?? -Infinity))
  const isNear = end > start && end - start <= longestQuote
  const place = isNear ? { quote: text.slice(start, end), start, end } : {}
  const values = figures.map(({ value }) => value)
  return {
    ...first,
    ...place,
    value: Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15)),
    role: 'single',
    rule: 'hand',
    note: [first.note, `${values.length}个数相加：${values.join('+')}`].filter(Boolean).join('；'),
  }
}

/** Units; more than that no reader compares. */
const longestQuote = 200
