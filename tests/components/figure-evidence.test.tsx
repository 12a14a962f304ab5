import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { FigureEvidence } from '../../src/components/figure-evidence.tsx'
import { figureOf, indicatorOf, reportOf } from '../support/small-dataset.ts'

afterEach(cleanup)

const indicator = indicatorOf('rule_of_law_vice_principals', { name_zh: '法治副校长人数' })
const report = reportOf('440281', 2024)

describe('the evidence of a figure', () => {
  it('quotes the sentence and marks its number', () => {
    const figure = figureOf(report.id, indicator.id, 82, {
      quote: '法治副校长82名',
      start: 5,
      end: 13,
      unit: '名',
    })
    render(<FigureEvidence figure={figure} report={report} indicator={indicator} />)
    expect(screen.getByRole('blockquote').textContent).toBe('法治副校长82名')
    expect(screen.getByText('82').tagName).toBe('MARK')
    expect(screen.getByText('原文量词“名”')).toBeTruthy()
  })

  it('says that only the opening was read where there is no quote', () => {
    const opening = { ...report, coverage: 'opening' as const }
    render(
      <FigureEvidence
        figure={figureOf(report.id, indicator.id, 82)}
        report={opening}
        indicator={indicator}
      />,
    )
    expect(screen.queryByRole('blockquote')).toBeNull()
    expect(screen.getByText(/只读了报告开头/)).toBeTruthy()
  })

  it('lists every caveat of the note on its own', () => {
    const figure = figureOf(report.id, indicator.id, 156, { note: '合并口径；量词缺失', scope: 'system' })
    render(<FigureEvidence figure={figure} report={report} indicator={indicator} />)
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining(['合并口径', '量词缺失', '全系统口径', '原文没有量词']),
    )
  })

  it('tells a machine reading from a reviewed one', () => {
    const figure = figureOf(report.id, indicator.id, 5, { rule: 'vice-principals', review: 'unchecked' })
    render(<FigureEvidence figure={figure} report={report} indicator={indicator} />)
    expect(screen.getByText('未复核')).toBeTruthy()
    expect(screen.getByText('规则读取（vice-principals）')).toBeTruthy()
  })

  it('says of a number that a merged correction gave that a person corrected it, and has no sentence', () => {
    const figure = figureOf(report.id, indicator.id, 84, { rule: 'correction', note: '更正：原作82名' })
    render(<FigureEvidence figure={figure} report={report} indicator={indicator} />)
    expect(screen.getByText('由人更正')).toBeTruthy()
    expect(screen.getByText(/^更正过的数，没有保留原句/)).toBeTruthy()
    expect(screen.getByText('更正：原作82名')).toBeTruthy()
  })
})
