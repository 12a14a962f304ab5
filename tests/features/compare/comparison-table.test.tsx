import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/core/compare/cell.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { YearsTable } from '../../../src/features/compare/table/years-table.tsx'
import { realDataset } from '../../support/real-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()
const comparison = compare(
  dataset,
  resolveSelection(dataset, {
    indicators: ['rule_of_law_vice_principals'],
    regions: { kind: 'list', adcodes: ['450200', '410811', '440281', '500101'] },
    years: { kind: 'single', year: 2024 },
  }),
)
const [indicator] = comparison.indicators
if (indicator === undefined) throw new Error('The catalogue lost its vice-principals')

describe('the table twin', () => {
  it('prints what the contract says: numbers or one of the state words', () => {
    render(<YearsTable comparison={comparison} indicator={indicator} onOpen={() => undefined} ranked />)
    const table = screen.getByRole('table', { name: /法治副校长人数/ })
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [
        within(row).getByRole('rowheader').textContent,
        within(row).getByRole('cell').textContent,
      ])
    expect(rows).toEqual([
      ['万州区', '156'],
      ['乐昌市', '82'],
      ['山阳区', '未提及'],
      ['柳州市', '无报告'],
    ])
    expect(within(table).getByRole('columnheader', { name: '2024年' })).toBeTruthy()
  })

  it('keeps the order of the selection where no ranking stands beside it', () => {
    render(
      <YearsTable comparison={comparison} indicator={indicator} onOpen={() => undefined} ranked={false} />,
    )
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
      '柳州市',
      '山阳区',
      '乐昌市',
      '万州区',
    ])
  })

  it('opens the evidence of the cell that is pressed, by keyboard too', async () => {
    const opened: Cell[] = []
    render(
      <YearsTable
        comparison={comparison}
        indicator={indicator}
        onOpen={(cell) => opened.push(cell)}
        ranked
      />,
    )
    screen.getByRole('button', { name: '82' }).focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(screen.getByRole('button', { name: '无报告' }))
    expect(opened.map((cell) => [cell.adcode, cell.state])).toEqual([
      ['440281', 'reported'],
      ['450200', 'no_report'],
    ])
  })
})
