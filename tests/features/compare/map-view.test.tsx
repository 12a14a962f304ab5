import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { MapView } from '../../../src/features/compare/views/map-view.tsx'
import { figureOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

// The fixture's regions have no province above them, so real data stands in where tiles matter.
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { realDataset } from '../../support/real-dataset.ts'

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})
afterEach(cleanup)

const dataset = await realDataset()
const comparison = compare(
  dataset,
  resolveSelection(dataset, {
    indicators: [vicePrincipals.id],
    regions: { kind: 'list', adcodes: ['440281', '440000', '500101', '410811', '450200'] },
    years: { kind: 'single', year: 2024 },
  }),
)
const [indicator] = comparison.indicators
if (indicator === undefined) throw new Error('The catalogue lost its vice-principals')

describe('the tile map', () => {
  it('says that it is a schematic and no map of boundaries', () => {
    render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    expect(screen.getByText('示意方格图，不是行政区划边界图。')).toBeTruthy()
  })

  it('prints the median with its n on a tile, and absence in words', () => {
    render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    const tile = (name: RegExp) => screen.getByRole('button', { name }).textContent
    expect(tile(/^广东省：/)).toBe('广东821 家，样本少')
    expect(tile(/^重庆市：/)).toBe('重庆1561 家，样本少')
    expect(tile(/^河南省：未提及 1 家/)).toBe('河南未提及1 家')
    expect(tile(/^广西壮族自治区：/)).toBe('广西无报告1 家')
    expect(screen.getAllByText('未选')).toHaveLength(30)
  })

  it('never passes the number of one or two bureaus off as a median of the province', () => {
    const { container } = render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    const guangdong = screen.getByRole('button', {
      name: '广东省：样本少，只有 1 家有数，为 82，不算全地的中位数；无报告 1 家',
    })
    expect(guangdong.className).toMatch(/few/)
    expect(guangdong.className).not.toMatch(/step\d/)
    expect(container.querySelector('p')?.textContent).toBe(
      '2024年所选教育部门分布在 4 个省份，2 个省份报告了法治副校长人数，都只有一两家，样本少，不算中位数。',
    )
  })

  it('has the same numbers in a table, a row a province', () => {
    render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    const table = screen.getByRole('table', { name: /各省中位数：法治副校长人数/ })
    const row = within(table).getByRole('row', { name: /^广东省/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['82（样本少）', '1 / 2 家', '无报告 1 家'])
  })

  it('lists the bureaus of a province at a press, each opening its evidence', async () => {
    const onOpen = vi.fn()
    render(<MapView comparison={comparison} indicator={indicator} onOpen={onOpen} />)
    await userEvent.click(screen.getByRole('button', { name: /^广东省：/ }))
    const panel = screen.getByRole('dialog', { name: '广东省：2 家' })
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['乐昌市82', '广东省无报告'])
    await userEvent.click(within(panel).getByRole('button', { name: '82' }))
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ adcode: '440281', state: 'reported' }))
  })

  it('never adds bureaus up and leaves a printed zero a number', () => {
    const zero = vicePrincipalComparison(vicePrincipalData([figureOf('410811-2024', vicePrincipals.id, 0)]))
    render(<MapView comparison={zero} indicator={vicePrincipals} onOpen={() => {}} />)
    const table = screen.getByRole('table', { name: /各省中位数/ })
    expect(within(table).getByRole('row', { name: /^山阳区/ }).textContent).toContain('0')
    expect(table.textContent).not.toContain('238')
  })
})
