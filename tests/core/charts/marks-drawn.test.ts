import { describe, expect, it } from 'vitest'
import { rowWindow } from '../../../src/components/row-window.ts'
import { rankedBars } from '../../../src/core/charts/ranked-bars.ts'
import { barRowHeight } from '../../../src/core/charts/rows-drawing.ts'
import { displayCell } from '../../../src/core/compare/cell-text.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { rankedOrder } from '../../../src/core/compare/ranked-order.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { synthesise } from '../../../src/core/synth/synthesise.ts'
import { createDataset } from '../../../src/core/table/dataset.ts'
import { svgOf, textsOf, theme } from '../../support/draw-chart.ts'
import { realDataset } from '../../support/real-dataset.ts'

// A twentieth of what `npm run bench -- views` times: here only what is drawn counts.
const rows = synthesise(await realDataset(), {
  regions: 160,
  years: 1,
  lastYear: 2024,
  indicators: 1,
  fill: 0.5,
  seed: 'faheng',
})
const dataset = createDataset('synthetic', rows)
const id = rows.figures[0]?.indicator ?? ''
const year = 2024
const comparison = compare(
  dataset,
  resolveSelection(dataset, {
    indicators: [id],
    regions: { kind: 'all' },
    years: { kind: 'single', year },
  }),
)
const table = rankedOrder(comparison.slice(id, year))
const visible = 704

describe('the ranking of many bureaus', () => {
  it.each([0, 300, 1500])('draws the rows in sight and a batch on both sides, scrolled to %s', (top) => {
    const window = rowWindow({ top, visible, rowHeight: barRowHeight, count: table.length })
    const inSight = Math.ceil(visible / barRowHeight) + 1
    expect(window.end - window.start).toBeLessThanOrEqual(inSight + 4 * 12)
    expect(window.start * barRowHeight).toBeLessThanOrEqual(top)
    expect(window.end * barRowHeight).toBeGreaterThanOrEqual(
      Math.min(top + visible, table.length * barRowHeight),
    )
  })

  it('prints in each row what the table says in it, and nothing beyond the window', () => {
    const window = { start: 12, end: 48 }
    const chart = rankedBars(comparison, { indicatorId: id, year, theme, window })
    const texts = textsOf(svgOf(chart))
    const expected = table.slice(window.start, window.end).map(displayCell)
    expect(table.length).toBeGreaterThan(100)
    expect(chart.rows.map(({ cell }) => displayCell(cell))).toEqual(expected)
    // A name and a number a row.
    expect(texts).toHaveLength(2 * expected.length)
    expect(texts.filter((text) => expected.includes(text)).sort()).toEqual(expected.toSorted())
  })
})
