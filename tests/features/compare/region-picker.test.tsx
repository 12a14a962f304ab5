import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import type { RegionsSelector } from '../../../src/core/schema/compare-state.ts'
import { RegionPicker } from '../../../src/features/compare/controls/region-picker.tsx'
import { createQueryClient } from '../../../src/queries/query-client.ts'
import { saveGroup } from '../../../src/core/user-log/changes.ts'
import { openUserDatabase } from '../../../src/storage/open-user-database.ts'
import { appendEntries } from '../../../src/storage/user-log.ts'
import '../../support/small-database.ts'
import { realDataset } from '../../support/real-dataset.ts'

const dataset = await realDataset()
const initial = { kind: 'list', adcodes: ['440281', '410811'] } as const
const selection = resolveSelection(dataset, {
  indicators: ['rule_of_law_vice_principals'],
  regions: initial,
  years: { kind: 'single', year: 2024 },
})

beforeEach(() => {
  // jsdom knows the dialog but not how to open it.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})
afterEach(cleanup)

function open(own?: string, onReference: (adcodes: readonly string[]) => void = () => {}) {
  const onClose = vi.fn<(regions: RegionsSelector | null) => void>()
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RegionPicker
        dataset={dataset}
        initial={initial}
        selection={selection}
        own={own}
        onReference={onReference}
        onClose={onClose}
      />
    </QueryClientProvider>,
  )
  return onClose
}
const rows = (list: string | RegExp) =>
  within(screen.getByRole('list', { name: list })).getAllByRole('checkbox')
const rowText = (box: HTMLElement) => box.closest('label')?.textContent ?? ''
const done = () => userEvent.click(screen.getByRole('button', { name: '完成' }))

describe('the region picker', () => {
  it('lists regions by the indicator compared, each with its value, and says so', () => {
    open()
    const texts = rows(/按法治副校长人数排列/).map(rowText)
    const numbers = texts.map((text) => Number(/[\d,]+$/.exec(text)?.[0].replace(',', '')))
    expect(numbers.length).toBe(30)
    const reported = numbers.filter((n) => !Number.isNaN(n))
    expect(reported.length).toBeGreaterThan(2)
    expect(reported).toEqual(reported.toSorted((a, b) => b - a))
    expect(numbers.slice(0, reported.length)).toEqual(reported)
    expect(screen.getByText(/法治副校长人数（人），2024年报告原数/)).toBeTruthy()
  })

  it('takes what is chosen as the group of reference and leaves the comparison as it is', async () => {
    const onReference = vi.fn<(adcodes: readonly string[]) => void>()
    const onClose = open(undefined, onReference)
    await userEvent.click(screen.getByRole('button', { name: '把所选 2 个作参照组' }))
    expect(onReference).toHaveBeenCalledWith(['440281', '410811'])
    expect(onClose).toHaveBeenCalledWith(null)
  })

  it('turns the direction and still lists those without a number last', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: '改为从小到大' }))
    const texts = rows(/按法治副校长人数排列/).map(rowText)
    expect(texts[0]).toMatch(/\d$/)
    expect(texts.at(-1)).toMatch(/未提及|未读全|存疑|无报告$/)
  })

  it('groups by province on demand', async () => {
    open()
    await userEvent.click(screen.getByRole('radio', { name: '按省份' }))
    expect(screen.queryByRole('list', { name: /排列/ })).toBeNull()
    expect(screen.getByText('广东省')).toBeTruthy()
  })

  it('keeps what is chosen in a section of its own, to be removed there', async () => {
    const onClose = open()
    const section = screen.getByRole('region', { name: '已选地区' })
    await userEvent.click(within(section).getByRole('button', { name: '移除山阳区' }))
    await done()
    expect(onClose).toHaveBeenCalledWith({ kind: 'list', adcodes: ['440281'] })
  })

  it('goes from the search to the results and back by arrow keys; Enter and Space tick', async () => {
    const onClose = open()
    const search = screen.getByRole('searchbox', { name: '搜索地区' })
    await userEvent.type(search, 'jhx')
    await userEvent.keyboard('{ArrowDown}')
    const [first, second] = rows('找到的地区')
    expect(document.activeElement).toBe(first)
    expect(rowText(first ?? search)).toContain('建湖县')
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(second ?? first)
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    if (second !== undefined) expect(document.activeElement).toBe(search)
    await done()
    expect(onClose).toHaveBeenCalledWith({ kind: 'list', adcodes: ['440281', '410811', '320925'] })
  })

  it('draws few of many hits at every key, and says how many there are', async () => {
    open()
    const search = screen.getByRole('searchbox', { name: '搜索地区' })
    for (const key of 'shi') {
      await userEvent.type(search, key)
      expect(screen.getAllByRole('checkbox').length).toBeLessThanOrEqual(16)
    }
    expect(screen.getByText(/^共 \d{3,} 个地区，先列出 16 个$/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /^再列 16 个（还有 \d+ 个）$/ }))
    expect(rows('找到的地区').length).toBe(32)
  })

  it('offers the peers of the pinned bureau in one press, the bureau itself among them', async () => {
    const onClose = open('440281')
    const peers = screen.getByRole('group', { name: '本单位和它的同类' })
    await userEvent.click(within(peers).getByRole('button', { name: /^同省同级 \d+ 家$/ }))
    await done()
    const chosen = onClose.mock.calls[0]?.[0]
    if (chosen?.kind !== 'list') throw new Error('a list was expected')
    expect(chosen.adcodes[0]).toBe('440281')
    expect(chosen.adcodes.every((adcode) => adcode.startsWith('44'))).toBe(true)
    expect(chosen.adcodes.length).toBeGreaterThan(1)
  })

  it('says how to get peers where no bureau is pinned', () => {
    open()
    expect(screen.getByText(/在“标出本单位”里选定一家后/)).toBeTruthy()
  })

  it('chooses a kept group in one press', async () => {
    const db = await openUserDatabase()
    const group = saveGroup('two', { name: '两地', adcodes: ['500101', '450200'] })
    await appendEntries(db, [group], '2026-11-22T08:00:00.000Z')
    db.close()
    const onClose = open()
    await userEvent.click(screen.getByText('我的分组'))
    await userEvent.click(await screen.findByText('两地（2 个）'))
    await done()
    expect(onClose).toHaveBeenCalledWith({ kind: 'list', adcodes: ['500101', '450200'] })
  })
})
