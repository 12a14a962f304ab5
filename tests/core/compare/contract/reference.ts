import type { Figure } from '../../../../src/core/schema/figure.ts'
import type { Indicator } from '../../../../src/core/schema/indicator.ts'
import type { Report } from '../../../../src/core/schema/report.ts'
import type { DatasetRows } from '../../../../src/core/table/dataset.ts'
import {
  type Answers,
  type CellAnswer,
  changesListed,
  type PercentileAnswer,
  type QuartileAnswer,
} from './answers.ts'

/** The answers worked out from the words of the design, slowly, over plain objects, with nothing of the product's. */
export function referenceAnswers(rows: DatasetRows): Answers {
  const adcodes = [...new Set(rows.reports.map((r) => r.adcode))].sort()
  const known = rows.reports.map((r) => r.year)
  const first = Math.min(...known)
  const years =
    known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i)
  const cells = rows.indicators.flatMap((indicator) =>
    adcodes.flatMap((adcode) => years.map((year) => cellOf(rows, indicator, adcode, year))),
  )
  const reported = cells.flatMap((c) =>
    c.value === null || c.qualifier === null ? [] : [{ ...c, value: c.value, place: placeOf(rows, c) }],
  )
  const slices = rows.indicators.flatMap(({ id }) =>
    years.map((year) => reported.filter((c) => c.indicator === id && c.year === year)),
  )
  return {
    cells,
    ranks: slices.flatMap((slice) =>
      slice
        .toSorted(
          (a, b) =>
            b.value - a.value ||
            sureness(a.qualifier) - sureness(b.qualifier) ||
            Number(a.adcode) - Number(b.adcode),
        )
        .map(({ indicator, year, adcode, place }) => {
          const higher = slice.filter((c) => c.place > place).length
          const equal = slice.filter((c) => c.place === place).length
          return { indicator, year, adcode, rank: higher + 1, lastRank: higher + equal }
        }),
    ),
    quartiles: rows.indicators.flatMap(({ id }) =>
      [...new Set(adcodes.map((a) => `${a.slice(0, 2)}0000`))].flatMap((province) =>
        years.flatMap((year): QuartileAnswer[] => {
          const values = reported
            .filter((c) => c.indicator === id && c.year === year && c.adcode.startsWith(province.slice(0, 2)))
            .map((c) => c.value)
            .sort((a, b) => a - b)
          if (values.length === 0) return []
          const [min, q1, median, q3, max] = [0, 0.25, 0.5, 0.75, 1].map((q) => interpolate(values, q))
          return [
            {
              ...{ indicator: id, province, year, n: values.length },
              ...{ min: min ?? 0, q1: q1 ?? 0, median: median ?? 0, q3: q3 ?? 0, max: max ?? 0 },
            },
          ]
        }),
      ),
    ),
    percentiles: reported.flatMap(({ indicator, adcode, year, place }): PercentileAnswer[] => {
      const slice = reported.filter((c) => c.indicator === indicator && c.year === year)
      if (slice.length < 2) return []
      const lower = slice.filter((c) => c.place < place).length
      const equal = slice.filter((c) => c.place === place).length
      return [{ indicator, adcode, year, percentile: ((lower + equal / 2) / slice.length) * 100 }]
    }),
    changes: slices.flatMap((slice) =>
      slice
        .flatMap(({ indicator, adcode, year, value }) =>
          reported
            .filter((c) => c.indicator === indicator && c.adcode === adcode && c.year === year - 1)
            .map((c) => ({ indicator, year, adcode, from: c.value, to: value, change: value - c.value })),
        )
        .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || Number(a.adcode) - Number(b.adcode))
        .slice(0, changesListed),
    ),
  }
}

function cellOf(rows: DatasetRows, indicator: Indicator, adcode: string, year: number): CellAnswer {
  const base = { indicator: indicator.id, adcode, year, value: null, qualifier: null }
  const reports = ['rule_of_law', 'enforcement', 'disclosure'].flatMap((kind) =>
    rows.reports.filter(
      (r) =>
        r.adcode === adcode && r.year === year && r.kind === kind && indicator.report_kinds.includes(r.kind),
    ),
  )
  if (reports.length === 0) return { ...base, state: 'no_report' }
  const figuresOf = (report: Report) =>
    rows.figures.filter((f) => f.report === report.id && f.indicator === indicator.id)
  for (const report of reports) {
    const said = headlineOf(figuresOf(report), indicator)
    if (said !== null) return { ...base, state: 'reported', ...said }
  }
  if (reports.some((report) => figuresOf(report).length > 0)) return { ...base, state: 'ambiguous' }
  return { ...base, state: reports.some((r) => r.coverage === 'opening') ? 'unread' : 'not_stated' }
}

function headlineOf(
  figures: readonly Figure[],
  indicator: Indicator,
): Pick<Figure, 'value' | 'qualifier'> | null {
  const totals = figures.filter((f) => f.role === 'total')
  const clear = figures.filter((f) => f.review !== 'ambiguous')
  const [total] = totals
  if (total) return totals.length === 1 && clear.includes(total) ? pickOf(total) : null
  const [only] = figures
  if (only && figures.length === 1 && only.role === 'single' && clear.includes(only)) return pickOf(only)
  const bounds = clear.filter((f) => f.qualifier !== 'at_most').map((f) => f.value)
  if (indicator.measure === 'rate' || bounds.length === 0) return null
  return { value: Math.max(...bounds), qualifier: 'at_least' }
}

const pickOf = ({ value, qualifier }: Figure) => ({ value, qualifier })

/** Counts below ten stand together as 0, 1–4 and 5–9; rates never do. */
function placeOf(rows: DatasetRows, { indicator, value }: CellAnswer): number {
  const isRate = rows.indicators.some((i) => i.id === indicator && i.measure === 'rate')
  if (value === null || isRate || value >= 10) return value ?? 0
  return value >= 5 ? 5 : value >= 1 ? 1 : 0
}

function sureness(qualifier: CellAnswer['qualifier']): number {
  return qualifier === 'exact' ? 0 : qualifier === 'approx' ? 1 : 2
}

function interpolate(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  const part = place % 1
  return low * (1 - part) + high * part
}
