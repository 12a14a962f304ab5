import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { BureauState } from '../../../src/core/schema/bureau-link.ts'
import { bureauLink, parseCompareLink } from '../../../src/core/schema/link.ts'
import type { Region } from '../../../src/core/schema/region.ts'
import { BureauPage } from '../../../src/features/bureau/bureau-page.tsx'
import { realDataset } from '../../support/real-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()

/** The page with its link in hand; the link's query starts as given. */
function show(adcode: string, query = ''): { link: () => string } {
  const region = dataset.regionByAdcode.get(adcode)
  if (region === undefined) throw new Error(`The data lost ${adcode}`)
  let link = `#/bureau/${adcode}${query}`
  function Page({ region }: { region: Region }) {
    const [search, setSearch] = useState(link)
    const change = (state: BureauState) => {
      link = bureauLink(adcode, state)
      setSearch(link)
    }
    return <BureauPage dataset={dataset} region={region} search={search} onChange={change} />
  }
  render(<Page region={region} />)
  return { link: () => link }
}

const rows = () => within(screen.getByRole('list', { name: /各项指标与/ })).getAllByRole('listitem')
const row = (name: string) => {
  const found = rows().find((item) => within(item).queryByRole('heading', { name }) !== null)
  if (found === undefined) throw new Error(`no row of ${name}`)
  return found
}

describe('the bureau page', () => {
  it('says of every indicator it states how it stands to its peers, in one sentence with n', () => {
    show('500101')
    expect(rows().length).toBeGreaterThan(20)
    expect(row('主动公开信息条数').textContent).toMatch(
      /万州区2024年为≥180条，高于全国县级中位数.*\d+ \/ \d+ 家已报告/,
    )
    expect(row('法治副校长人数').textContent).toMatch(/全国县级只有 \d 家报告，不作判断/)
    for (const item of rows()) expect(item.textContent).toMatch(/\d+ \/ \d+ 家已报告|不作判断|不与.*比较/)
  })

  it('changes the peers and the year', async () => {
    const { link } = show('500101')
    await userEvent.selectOptions(screen.getByLabelText('和谁比'), 'province')
    expect(link()).toBe('#/bureau/500101?m=p')
    expect(screen.getByText(/重庆市的其他县级教育部门/)).toBeTruthy()
    expect(row('法治副校长人数').textContent).toContain('重庆市县级')
    await userEvent.selectOptions(screen.getByLabelText('报告年度'), '2023年')
    expect(screen.getByText(/2023年写了 1 项；其余：未读全/)).toBeTruthy()
    expect(link()).toBe('#/bureau/500101?y=2023&m=p')
    await userEvent.selectOptions(screen.getByLabelText('和谁比'), 'level')
    expect(link()).toBe('#/bureau/500101?y=2023')
  })

  it('opens with the year and the peers of its link, and says what it cannot take', () => {
    show('500101', '?y=2023&m=p')
    expect(screen.getByText(/2023年写了 1 项/)).toBeTruthy()
    expect(screen.getByText(/重庆市的其他县级教育部门/)).toBeTruthy()
    cleanup()
    show('500101', '?y=1999&m=moon')
    const said = screen.getByRole('status').textContent
    expect(said).toContain('没有收录它1999年度的报告')
    expect(said).toContain('链接里的比较对象 moon 看不懂')
    expect(screen.getByText(/全国县级/, { selector: 'option' })).toBeTruthy()
  })

  it('offers no group that does not exist for the bureau', () => {
    show('500101')
    const options = within(screen.getByLabelText('和谁比')).getAllByRole<HTMLOptionElement>('option')
    const disabled = options.filter((option) => option.disabled).map((option) => option.value)
    expect(disabled).toEqual(['prefecture'])
  })

  it('leads to the comparison with the same peers, by links that read without a problem', () => {
    show('500101')
    const links = screen.getAllByRole('link', { name: /比较/ })
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      const { state, problems } = parseCompareLink(link.getAttribute('href') ?? '', {
        indicators: new Set(dataset.indicatorById.keys()),
        regions: new Set(dataset.regionByAdcode.keys()),
      })
      expect(problems).toEqual([])
      expect(state.regions).toMatchObject({ kind: 'list' })
    }
  })

  it('tells what it stopped reporting, and that an opening proves nothing of the kind', () => {
    show('500101')
    const changes = within(screen.getByRole('region', { name: '不再写和开始写的' }))
    expect(changes.getByText(/2024年起不再写检查机构数/)).toBeTruthy()
    expect(changes.getByText(/1 份只读了开头，那里没有的不能算“不再写”/)).toBeTruthy()
  })

  it('shows each year’s cell as a number or the reason why there is none', () => {
    show('500101')
    const table = screen.getByRole('table', { name: /各项指标，按年度/ })
    const inspected = within(table).getByRole('row', { name: /^检查机构数/ })
    expect(
      within(inspected)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['152', '未提及'])
  })

  it('judges each report’s date', () => {
    show('500101')
    const list = within(screen.getByRole('region', { name: '报告' }))
    expect(list.getByText('2025-01-21 发布，按时')).toBeTruthy()
  })

  it('helps on where nothing is known of a region, and does not call that silence', () => {
    show('440282')
    expect(screen.getByText(/没有收录不等于没有发布/)).toBeTruthy()
    const near = within(screen.getByRole('region', { name: '附近有报告的' }))
    expect(near.getAllByRole('link', { name: '乐昌市' })[0]?.getAttribute('href')).toBe('#/bureau/440281')
    expect(screen.queryByRole('table')).toBeNull()
  })
})
