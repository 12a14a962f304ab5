import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBackup, parseBackup } from '../../../src/core/user-log/backup.ts'
import { chooseSetting, removeView, saveGroup, saveView } from '../../../src/core/user-log/changes.ts'
import { type Entry, type EntryDraft, sealEntry } from '../../../src/core/user-log/entry.ts'
import { foldUserLog } from '../../../src/core/user-log/fold.ts'
import { planRestore } from '../../../src/core/user-log/plan-restore.ts'

const link = '#/compare?i=disclosure_requests'
const made = '2026-11-22T08:00:00.000Z'
const origin = { app: '0.1.0', made }
const view = (id: string, name = id) => saveView(id, { name, link })
const log = (...drafts: readonly EntryDraft[]): readonly Entry[] =>
  drafts.map((draft, index) => sealEntry(draft, { seq: index + 1, at: made }))
const whole = log(
  view('a', '甲'),
  saveGroup('g', { name: '两地', adcodes: ['440281', '500101'] }),
  chooseSetting('theme', 'dark'),
  { kind: 'figure.reviewed', version: 1, subject: 'figure/x', payload: { note: ['长', null, 1.5] } },
)
const text = formatBackup(whole, origin)
const faultsOf = (changed: string) => {
  const read = parseBackup(changed)
  return 'faults' in read ? read.faults : []
}
const altered = (change: (file: Record<string, never>) => void) => {
  const file = JSON.parse(text) as Record<string, never>
  change(file)
  return JSON.stringify(file)
}

describe('a backup', () => {
  it('reads back as what was written, what newer code wrote included', () =>
    expect(parseBackup(text)).toEqual({ app: '0.1.0', made, entries: whole, texts: [] }))

  it('says what it holds before the entries', () =>
    expect(JSON.parse(text)).toMatchObject({
      format: 'faheng-backup',
      version: 2,
      app: '0.1.0',
      made,
      counts: { entries: 4, views: 1, groups: 1, unrecognised: 1, reports: 0, texts: 0 },
    }))

  it('holds names of any characters', () => {
    const names = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((name) => name.trim() !== '')
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), (some) => {
        const entries = log(...some.map((name, index) => view(`v${index}`, name)))
        expect(parseBackup(formatBackup(entries, origin))).toEqual({ ...origin, entries, texts: [] })
      }),
      { numRuns: 30 },
    )
  })

  it('names every fault at once', () =>
    expect(
      faultsOf(
        altered((file) => {
          const entries = file['entries'] as unknown as { seq: unknown; payload: object }[]
          if (entries[0]) entries[0].payload = { name: '乙', link }
          if (entries[1]) entries[1].seq = 'x'
          entries.push({ ...entries[2] } as never)
        }),
      ),
    ).toEqual([
      '第1条记录：内容与编号不符，被改动过。',
      '第2条记录：次序要是整数。',
      '第5条记录：与前面的一条重复。',
      '目录说有4条记录，实际有5条。',
      '校验值不符，文件在备份之后被改动过或没有收全。',
    ]))

  it.each([
    ['{', '文件不是 JSON，可能没有下载完整或被改动过。'],
    ['{}', '不是法衡的备份文件。'],
    ['[]', /./],
    ['[['.repeat(200_000), /./],
    [text.slice(0, -30), '文件不是 JSON，可能没有下载完整或被改动过。'],
    [altered((file) => (file['version'] = 3 as never)), '备份的格式版本不是1或2，请用更新的法衡打开。'],
    [
      altered((file) => (file['made'] = made.replace('08', '09') as never)),
      '校验值不符，文件在备份之后被改动过或没有收全。',
    ],
  ])('is refused as %.30s', (changed, fault) =>
    expect(faultsOf(changed)[0]).toMatch(fault instanceof RegExp ? fault : fault),
  )

  it('never throws, and nothing altered by a character is taken', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => void parseBackup(any)))
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'a', '"', '甲', '\\'), (at, character) => {
        fc.pre(text[at] !== character && text[at]?.trim() !== '')
        expect(faultsOf(text.slice(0, at) + character + text.slice(at + 1))).not.toEqual([])
      }),
    )
  })

  it('of the first format, as builds before kept texts wrote it, is read whole', () => {
    const file = readFileSync(new URL('../../fixtures/user-log/backup-1.json', import.meta.url), 'utf8')
    const read = parseBackup(file)
    if ('faults' in read) throw new Error(read.faults.join())
    expect(read).toMatchObject({ app: '0.1.0', made, texts: [] })
    expect(foldUserLog(read.entries)).toMatchObject({
      views: [{ name: '两地副校长' }],
      groups: [{ name: '两地' }],
      unrecognised: [{ kind: 'figure.reviewed' }],
    })
    expect(faultsOf(file.replace('两地副校长', '两地'))).not.toEqual([])
    expect(faultsOf(file.replace('"version": 1', '"version": 2'))).toContain('缺少原文列表。')
  })

  it('of the days before is read as entries: the same file gives the same ones', () => {
    const old = JSON.stringify({
      format: 'faheng-saved-views',
      version: 1,
      views: [
        { name: '先', link },
        { name: '后', link },
      ],
    })
    const read = parseBackup(old)
    if ('faults' in read) throw new Error(read.faults.join())
    expect(foldUserLog(read.entries).views.map(({ name }) => name)).toEqual(['先', '后'])
    expect(parseBackup(old)).toEqual(read)
    const bad = old.replace(link, 'javascript:alert(1)').replace('后', '')
    expect(faultsOf(bad)).toEqual(['第1个比较的链接：不是法衡的比较链接', '第2个比较的名称：名称不能为空'])
  })
})

describe('the plan of a restore', () => {
  it('adds what is not here and loses nothing that is', () => {
    const plan = planRestore(log(view('b', '乙')), whole)
    expect(plan.gained).toEqual(['比较“甲”', '分组“两地”（2 个地区）', '外观：深色'])
    expect([plan.removed, plan.changed, plan.conflicts, plan.older]).toEqual([[], [], [], []])
    expect(plan.unrecognised).toBe(1)
  })

  it('brings nothing where everything is here', () =>
    expect(planRestore(whole, whole)).toMatchObject({ entries: [], gained: [], older: [] }))

  it('offers to turn back what was deleted or renamed here since', () => {
    const since = sealEntry(removeView('a'), { seq: 5, at: made })
    const renamed = sealEntry(saveGroup('g', { name: '新名', adcodes: ['440281'] }), { seq: 6, at: made })
    const ours = [...whole, since, renamed]
    const { older, entries } = planRestore(ours, whole)
    expect(entries).toEqual([])
    expect(older.map(({ words, now }) => [words, now])).toEqual([
      ['比较“甲”', null],
      ['分组“两地”（2 个地区）', '分组“新名”（1 个地区）'],
    ])
    const back = older.map(({ draft }, index) => sealEntry(draft, { seq: 7 + index, at: made }))
    expect(foldUserLog([...ours, ...back])).toEqual(foldUserLog(whole))
  })

  it('names what both sides changed, and whose stands', () => {
    const base = log(view('a', '甲'))
    const ours = [...base, sealEntry(view('a', '本机的'), { seq: 2, at: made })]
    const theirs = [
      ...base,
      sealEntry(view('b'), { seq: 2, at: made }),
      sealEntry(removeView('a'), { seq: 3, at: made }),
    ]
    expect(planRestore(ours, theirs)).toMatchObject({
      gained: ['比较“b”'],
      removed: ['比较“本机的”'],
      conflicts: [{ ours: '比较“本机的”', theirs: '已删除', standing: 'theirs' }],
    })
  })
})
