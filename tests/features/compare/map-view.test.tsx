import { readFile } from 'node:fs/promises'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render as renderBare, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { MapView } from '../../../src/features/compare/views/map-view.tsx'
import { createQueryClient } from '../../../src/queries/query-client.ts'
import '../../support/small-database.ts'
import { figureOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

// The fixture's regions have no province above them, so real data stands in where tiles matter.
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { realDataset } from '../../support/real-dataset.ts'

beforeAll(() => {
  // jsdom has no layout to scroll and no colour scheme to ask for.
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
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

const render = (view: ReactElement) =>
  renderBare(<QueryClientProvider client={createQueryClient()}>{view}</QueryClientProvider>)

describe('the reader’s own boundaries', () => {
  const pick = (text: string) =>
    userEvent.upload(
      screen.getByLabelText(/边界文件/),
      // jsdom's files cannot be read as text.
      Object.assign(new File([text], 'squares.geojson', { type: 'application/json' }), {
        text: () => Promise.resolve(text),
      }),
    )

  it('take the place of the tiles, say whose they are, and go again', { timeout: 30_000 }, async () => {
    render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    await pick(await readFile('tests/fixtures/boundaries/squares.geojson', 'utf8'))

    const map = await waitFor(
      () => {
        const figure = document.querySelector('figure[role=img]')
        if (figure === null) throw new Error('not drawn yet')
        return figure
      },
      { timeout: 15_000 },
    )
    expect(map.getAttribute('aria-label')).toMatch(/分布在 4 个省份/)
    expect(map.querySelectorAll('path[data-area]')).toHaveLength(5)
    expect(screen.getByText(/边界来自用户提供的文件“squares.geojson”，法衡不提供地图/)).toBeTruthy()
    expect(screen.getByText(/对应不到区划、没有画的要素：某某地/)).toBeTruthy()
    // Every reason without a number has its own pattern.
    const fill = (adcode: string) => map.querySelector(`[data-area="${adcode}"]`)?.getAttribute('fill')
    expect(new Set(['440000', '410000', '450000', '110000'].map(fill)).size).toBe(4)
    expect(screen.getByRole('list', { name: '图案' }).textContent).toBe('样本少未提及无报告未选')

    const cursor = screen.getByRole('slider', { name: '逐点读图' })
    cursor.focus()
    await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}')
    expect(screen.getByText(/^河南省：未提及 1 家。/)).toBeTruthy()
    await userEvent.keyboard('{Home}{Enter}')
    expect(screen.getByRole('dialog', { name: '广东省：2 家' })).toBeTruthy()

    await userEvent.click(screen.getByRole('button', { name: '移除“squares.geojson”' }))
    expect(await screen.findByText('示意方格图，不是行政区划边界图。')).toBeTruthy()
  })

  it('are refused with every fault named', async () => {
    render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    await pick('{"type":"Topology"}')
    const told = await screen.findByRole('alert')
    expect(
      within(told)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['最外层的 type 要是 FeatureCollection', '缺少要素列表 features'])
    expect(screen.getByText('示意方格图，不是行政区划边界图。')).toBeTruthy()
  })
})

describe('the tile map', () => {
  it('says that it is a schematic and no map of boundaries', () => {
    render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    expect(screen.getByText('示意方格图，不是行政区划边界图。')).toBeTruthy()
  })

  it('prints the median with its n on a tile, and absence in words', () => {
    render(<MapView comparison={comparison} indicator={indicator} onOpen={() => {}} />)
    const tile = (name: RegExp) => screen.getByRole('button', { name }).textContent
    expect(tile(/^广东省：/)).toBe('广东82仅 1 家')
    expect(tile(/^重庆市：/)).toBe('重庆156仅 1 家')
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
