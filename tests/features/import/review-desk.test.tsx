import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useReducer } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ReviewDesk } from '../../../src/features/import/review/review-desk.tsx'
import { actOfKey } from '../../../src/features/import/review/review-keys.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { datasetOf, figureOf, indicatorOf, reportOf } from '../../support/small-dataset.ts'

Element.prototype.scrollIntoView = () => undefined

afterEach(() => {
  cleanup()
  getSelection()?.removeAllRanges()
})

const kept = await keeping()
const real = await realDataset()

/** The desk over a log of its own; what it writes is what it then shows. */
function show({ dataset = real, hasKeys = true, fails = false } = {}) {
  const one = new ReviewOfOne(kept)
  let turnedTo: boolean | null = null
  function Desk() {
    const [, again] = useReducer((count: number) => count + 1, 0)
    return (
      <ReviewDesk
        dataset={dataset}
        review={one.now}
        act={(step) => {
          if (fails) return Promise.resolve('没有写下：存储空间不足。')
          one.take(step)
          again()
          return Promise.resolve(null)
        }}
        others={[]}
        at={null}
        neighbours={{ before: null, after: 'f'.repeat(64) }}
        hasKeys={hasKeys}
        onKeys={(isOn) => (turnedTo = isOn)}
      />
    )
  }
  render(<Desk />)
  return { one, turned: () => turnedTo, user: userEvent.setup() }
}

const list = () => screen.getByRole('region', { name: '数字，按指标' })
const entries = () => [...list().querySelectorAll<HTMLElement>('button[data-place]')]
const current = () => list().querySelector<HTMLElement>('[aria-current="true"]')
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')

describe('the desk of a review', () => {
  it('begins at the first figure, with every figure and every refused number marked in the text', () => {
    const { one } = show()
    expect(entries()).toHaveLength(one.now.items.length)
    expect(document.activeElement).toBe(entries()[0])
    const text = screen.getByRole('region', { name: '报告原文' })
    for (const { quote } of [...kept.text.figures, ...kept.text.refused])
      expect(text.textContent).toContain(quote)
    expect(text.querySelectorAll('[data-place*="refused"]').length).toBeGreaterThan(0)
    expect(text.querySelector('[aria-pressed="true"]')?.textContent).toContain(
      one.now.items[0]?.figure?.quote.slice(0, 4),
    )
  })

  it('is gone through by keys alone: taken, left, taken back and done again', async () => {
    const { one, user } = show()
    const all = one.now.items.length
    await user.keyboard('a')
    expect(one.now.left).toBe(all - 1)
    expect(said()).toMatch(new RegExp(`已采用 .*还有 ${all - 1} 个待定`))
    expect(document.activeElement).toBe(entries()[1])
    await user.keyboard('r')
    expect(one.now.items.filter(({ state }) => state === 'rejected')).toHaveLength(1)
    await user.keyboard('uu')
    expect(one.now.left).toBe(all)
    await waitFor(() => expect(document.activeElement).toBe(entries()[0]))
    await user.keyboard('{Shift>}u{/Shift}')
    expect(one.now.left).toBe(all - 1)
    await user.keyboard('uu')
    expect(said()).toContain('没有可撤销的')
  })

  it('takes everything however fast the keys come, and is finished', async () => {
    const { one, user } = show()
    await user.keyboard('f')
    expect(said()).toMatch(/现在还不能：还有 \d+ 个数字没有看/)
    await user.keyboard('a'.repeat(one.now.items.length))
    await waitFor(() => expect(one.now.left).toBe(0))
    await user.keyboard('f')
    await waitFor(() => expect(one.now.isFinished).toBe(true))
    expect(screen.getByText(/复核完毕/, { selector: 'span' })).toBeTruthy()
    await user.keyboard('u')
    await waitFor(() => expect(one.now.isFinished).toBe(false))
  })

  it('corrects a figure, and what the program read stays in sight', async () => {
    const { one, user } = show()
    await user.click(within(list()).getByRole('button', { name: /^58/ }))
    await user.keyboard('e')
    const form = screen.getByRole('form', { name: '改正' })
    const value = within(form).getByLabelText('数值')
    expect(document.activeElement).toBe(value)
    // Letters in a field are letters.
    await user.clear(value)
    await user.type(value, '约1.2万人次')
    await user.type(within(form).getByLabelText('备注'), 'aru')
    await user.keyboard('{Enter}')
    const item = one.now.items.find(({ state }) => state === 'corrected')
    expect(item?.figure).toMatchObject({
      value: 12_000,
      qualifier: 'approx',
      unit: '人次',
      note: expect.stringMatching(/aru$/) as string,
    })
    expect(item?.proposal?.value).toBe(58)
    expect(within(list()).getByText(/程序原读作 58/)).toBeTruthy()
  })

  it('says what a form lacks, finds indicators by pinyin, and leaves without a trace', async () => {
    const { one, user } = show()
    await user.keyboard('n')
    const form = screen.getByRole('form', { name: '补充一个数字' })
    await user.click(within(form).getByRole('button', { name: '补充' }))
    expect(within(form).getByRole('alert').textContent).toMatch(/请选一项指标.*请写一个数.*原文里没有这句话/)
    await user.type(within(form).getByRole('combobox', { name: '指标' }), 'pfzl')
    const found = within(form).getByRole('listbox', { name: '找到的指标' })
    expect(within(found).getAllByRole('option')[0]?.textContent).toContain('发放普法资料份数')
    await user.keyboard('{Escape}')
    expect(within(form).queryByRole('listbox', { name: '找到的指标' })).toBeNull()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('form')).toBeNull()
    expect(one.entries).toHaveLength(1)
  })

  it('puts in what is selected in the text, with its number read', async () => {
    const { one, user } = show()
    const text = screen.getByRole('region', { name: '报告原文' })
    const line = [...text.querySelectorAll('p')].find(({ textContent }) =>
      textContent.startsWith('2025年计划'),
    )
    const range = document.createRange()
    range.selectNodeContents(line ?? text)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    await user.keyboard('n')
    const form = screen.getByRole('form', { name: '补充一个数字' })
    expect(within(form).getByLabelText<HTMLTextAreaElement>('原文').value).toMatch(
      /^2025年计划开展执法培训20场.*%。$/,
    )
    await user.clear(within(form).getByLabelText('数值'))
    await user.type(within(form).getByLabelText('数值'), '20场')
    const field = within(form).getByRole('combobox', { name: '指标' })
    await user.clear(field)
    await user.type(field, 'zfpxcc{Enter}')
    await user.click(within(form).getByRole('button', { name: '补充' }))
    await waitFor(() =>
      expect(one.now.items.find(({ state }) => state === 'added')?.figure).toMatchObject({
        indicator: 'enforcement_training_sessions',
        value: 20,
        unit: '场',
        rule: 'hand',
      }),
    )
    const { figure } = one.now.items.find(({ state }) => state === 'added') ?? {}
    expect(kept.text.text.slice(figure?.start ?? 0, figure?.end ?? 0)).toBe(figure?.quote)
    await waitFor(() => expect(current()?.textContent).toContain('补充的'))
  })

  it('puts in a number that was refused', async () => {
    const { user } = show()
    await user.click(screen.getByRole('button', { name: /^未采用/ }))
    const refused = screen.getByRole('region', { name: '看过而未采用的数字' })
    await user.click(within(refused).getAllByRole('button')[0] ?? refused)
    await user.keyboard('n')
    expect(screen.getByRole('form', { name: '补充一个数字' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>('原文').value).not.toBe('')
  })

  it('splits a figure and puts its parts together again', async () => {
    const { one, user } = show()
    await user.click(within(list()).getByRole('button', { name: /^58/ }))
    await user.keyboard('s')
    const field = screen.getByLabelText('各个数，用顿号隔开')
    await user.clear(field)
    await user.type(field, '50、8{Enter}')
    const parts = () =>
      one.now.items.filter(({ figure }) => figure?.indicator === 'rule_of_law_vice_principals')
    expect(parts().map(({ figure }) => [figure?.value, figure?.role])).toEqual([
      [50, 'part'],
      [8, 'part'],
    ])
    await user.click(within(list()).getByRole('button', { name: /^50/ }))
    await user.keyboard('h')
    expect(parts().map(({ figure }) => figure?.role)).toEqual(['total', 'part'])
    await user.click(within(list()).getByRole('button', { name: /^50/ }))
    await user.keyboard('m')
    const form = screen.getByRole('form', { name: '合成一个数' })
    expect(within(form).getByLabelText<HTMLInputElement>('数值').value).toBe('58')
    await user.click(within(form).getByRole('button', { name: '合并' }))
    expect(parts().map(({ figure }) => figure?.value)).toEqual([58])
  })

  it('says that an indicator is not stated, and takes that back', async () => {
    const { one, user } = show()
    await user.click(screen.getByRole('button', { name: /^没读到/ }))
    const button = screen.getByRole('button', { name: '公职律师人数 未提及' })
    await user.click(button)
    expect([...one.now.unstated]).toEqual(['public_lawyers'])
    expect(button.getAttribute('aria-pressed')).toBe('true')
    await user.click(button)
    expect([...one.now.unstated]).toEqual([])
  })

  it('settles what the published figures say otherwise, and is not finished before', async () => {
    const dataset = datasetOf({
      indicators: real.indicators.map(({ id }) => indicatorOf(id)),
      reports: [reportOf('140524', 2024)],
      figures: [figureOf('140524-2024', 'rule_of_law_vice_principals', 85)],
    })
    const { one, user } = show({ dataset })
    await user.keyboard('a'.repeat(one.now.items.length))
    await waitFor(() => expect(one.now.left).toBe(0))
    await user.keyboard('f')
    expect(said()).toContain('1 处差异没有选定')
    const differences = screen.getByRole('region', { name: '与已发布的和另一份文件的差异' })
    await user.click(within(differences).getByRole('button', { name: /以自己读的为准/ }))
    await waitFor(() => expect([...one.now.settled.values()]).toMatchObject([{ stands: 'own' }]))
    await user.keyboard('f')
    await waitFor(() => expect(one.now.isFinished).toBe(true))
  })

  it('hears no single keys where they are turned off, and turns them off in the table of keys', async () => {
    const { one, user, turned } = show({ hasKeys: false })
    await user.keyboard('ar?')
    expect(one.entries).toHaveLength(1)
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(entries()[1])
    cleanup()
    show()
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true
    }
    await user.keyboard('?')
    await user.click(screen.getByLabelText('用单个按键复核'))
    expect(turned()).toBeNull()
  })

  it('says why a decision was not written, and keeps it open', async () => {
    const { one, user } = show({ fails: true })
    await user.keyboard('a')
    expect((await screen.findByRole('alert')).textContent).toContain('存储空间不足')
    expect(one.now.left).toBe(one.now.items.length)
  })
})

describe('a key', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    actOfKey({ key, target: null, ...more } as KeyboardEvent)

  it('is told by shift and not by caps lock, and means nothing with a modifier', () => {
    expect(press('u')).toBe('undo')
    expect(press('U', { shiftKey: true })).toBe('redo')
    expect(press('U')).toBe('undo')
    expect(press('A')).toBe('accept')
    expect(press('a', { ctrlKey: true })).toBeNull()
    expect(press('a', { isComposing: true })).toBeNull()
    expect(press('?', { shiftKey: true })).toBe('help')
    expect(press('q')).toBeNull()
  })
})
