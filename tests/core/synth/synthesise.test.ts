import { describe, expect, it } from 'vitest'
import { readCell } from '../../../src/core/compare/cell.ts'
import { figureSchema } from '../../../src/core/schema/figure.ts'
import { reportSchema } from '../../../src/core/schema/report.ts'
import { synthesise } from '../../../src/core/synth/synthesise.ts'
import { createDataset } from '../../../src/core/table/dataset.ts'
import { realDataset } from '../../support/real-dataset.ts'

const base = await realDataset()
const options = { regions: 300, years: 2, lastYear: 2024, indicators: 6, fill: 0.36, seed: 'a' }
const rows = synthesise(base, options)

describe('synthetic data', () => {
  it('is the same for the same seed and another for another', () => {
    expect(synthesise(base, options)).toEqual(rows)
    expect(synthesise(base, { ...options, seed: 'b' }).figures).not.toEqual(rows.figures)
  })

  it('passes the schemas and says of every report and quote that it is invented', () => {
    for (const report of rows.reports) expect(reportSchema.parse(report).title).toContain('虚构')
    for (const figure of rows.figures) expect(figureSchema.parse(figure).quote).toContain('虚构')
  })

  it('shows every state and qualifier, zeros and parts', () => {
    const dataset = createDataset('synth', rows)
    const indicators = new Set(rows.figures.map((figure) => figure.indicator))
    const bureaus = base.regions.filter((region) => region.status === 'current').slice(0, 300)
    const cells = [...indicators].flatMap((id) =>
      bureaus.map(({ adcode }) => readCell(dataset, id, adcode, 2024)),
    )
    expect(new Set(cells.map((cell) => cell.state))).toEqual(
      new Set(['reported', 'not_stated', 'unread', 'ambiguous', 'no_report']),
    )
    const reported = cells.filter((cell) => cell.state === 'reported')
    expect(new Set(reported.map((cell) => cell.shown.qualifier)).size).toBe(4)
    expect(reported.some((cell) => cell.shown.value === 0)).toBe(true)
    expect(reported.some((cell) => cell.headline.basis === 'largest_part')).toBe(true)
  })
})
