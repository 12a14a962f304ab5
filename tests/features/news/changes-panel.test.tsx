import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/core/schema/figure.ts'
import type { DatasetRows } from '../../../src/core/table/dataset.ts'
import { ChangesPanel } from '../../../src/features/news/changes-panel.tsx'
import '../../support/one-realm.ts'
import { figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'
import { compareContents, contentOf } from '../../support/version-contents.ts'

afterEach(cleanup)

// jsdom has the dialog element but not its modal mode.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

const regions = [
  regionOf('440000', '广东省'),
  regionOf('440281', '乐昌市', '440000'),
  regionOf('500000', '重庆市'),
  regionOf('500101', '万州区', '500000'),
]
const lechang = reportOf('440281', 2024, { bureau: '乐昌市教育局' })
const wanzhou = reportOf('500101', 2024, { bureau: '万州区教委' })

const rows = (figures: readonly Figure[], rest: Partial<DatasetRows> = {}): DatasetRows => ({
  indicators: [{ ...indicatorOf('staff'), name_zh: '执法人员', definition_zh: '持证的人' }],
  regions,
  reports: [lechang, wanzhou],
  denominators: [],
  figures,
  ...rest,
})

async function show(before: DatasetRows, after: DatasetRows): Promise<void> {
  const [old, fresh] = [await contentOf(before), await contentOf(after)]
  render(
    <ChangesPanel
      open
      onClose={() => undefined}
      before={old.manifest.version}
      after={fresh.manifest.version}
      changes={compareContents(old, fresh)}
      names={[old.core, fresh.core]}
      footer={null}
    />,
  )
}

/** Every line of the list that opens under a summary. */
function linesUnder(summary: RegExp): string[] {
  const head = screen.getByText(summary, { selector: 'summary' })
  // A folded part makes what is in it when it opens.
  const folded = head.closest('details')
  if (!folded) throw new Error('a summary stands in details')
  folded.open = true
  fireEvent(folded, new Event('toggle'))
  return within(folded)
    .getAllByRole('listitem')
    .map((item) => [...item.children].map(({ textContent }) => textContent).join(' | '))
}

describe('what a newer version changes', () => {
  it('tells a printed zero from nothing stated, figure by figure', async () => {
    await show(
      rows([figureOf(lechang.id, 'staff', 0), figureOf(wanzhou.id, 'staff', 12)]),
      rows([figureOf(wanzhou.id, 'staff', 13, { qualifier: 'approx' })]),
    )
    expect(linesUnder(/^执法人员/)).toEqual([
      '撤下 | 乐昌市教育局 2024年 | 0 → 未提及',
      '改动 | 万州区教委 2024年 | 12 → 约13',
    ])
    const summary = within(screen.getByRole('list', { name: '变了什么' })).getAllByRole('listitem')
    expect(summary.map(({ textContent }) => textContent)).toEqual(['数字改动 1 个，撤下 1 个'])
    expect(screen.getByText('广东省').parentElement?.textContent).toContain('撤下 1 个')
  })

  it('gives both definitions in full where one was rewritten, and names the figures it leaves alone', async () => {
    const before = rows([figureOf(lechang.id, 'staff', 5)])
    const after = rows([figureOf(lechang.id, 'staff', 5)], {
      indicators: before.indicators.map((one) => ({ ...one, definition_zh: '在岗且持证的人' })),
    })
    await show(before, after)
    const [line] = linesUnder(/^指标和定义/)
    expect(line).toContain('原定义：持证的人')
    expect(line).toContain('新定义：在岗且持证的人')
    expect(screen.queryByText('数字，按指标')).toBeNull()
  })

  it('says of a report that went, and of one read further, what happened to it', async () => {
    const opening = { ...lechang, coverage: 'opening' as const }
    await show(rows([], { reports: [opening, wanzhou] }), rows([], { reports: [lechang] }))
    const lines = linesUnder(/^报告/)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^改动 \| 乐昌市教育局 2024年.*读到的范围：.+ → 全文/)
    expect(lines[1]).toMatch(/^撤下 \| 万州区教委 2024年/)
  })

  it('lists a hundred at a time and says how many are left', async () => {
    const adcodes = Array.from({ length: 130 }, (_, index) => String(440301 + index))
    const wide = {
      regions: [...regions, ...adcodes.map((adcode) => regionOf(adcode, `区${adcode}`, '440000'))],
    }
    const many = adcodes.map((adcode) => reportOf(adcode, 2024))
    await show(rows([], wide), rows([], { ...wide, reports: [lechang, wanzhou, ...many] }))
    expect(linesUnder(/^报告/)).toHaveLength(100)
    expect(screen.getByText(/还有 30 处没有列出/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '再列 30 处' }))
    expect(linesUnder(/^报告/)).toHaveLength(130)
  })
})
