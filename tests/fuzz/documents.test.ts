import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPackage, type RawPackage } from '../../src/core/package/check-package.ts'
import { manifestSchema } from '../../src/core/schema/manifest.ts'
import { regionGroupSchema } from '../../src/core/schema/region-group.ts'
import { rowSchemas, type TableName, tableNames } from '../../src/core/schema/tables.ts'
import { parseForeign, type z } from '../../src/core/schema/zod.ts'
import { formatBackup, parseBackup } from '../../src/core/user-log/backup.ts'
import { saveGroup, saveView } from '../../src/core/user-log/changes.ts'
import { sealEntry } from '../../src/core/user-log/entry.ts'
import { foldUserLog } from '../../src/core/user-log/fold.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'
import { damaged, hostileJson, hostileText } from './hostile.ts'
import { survive } from './survive.ts'

const link = '#/compare?i=rule_of_law_vice_principals&r=*&y=2024&v=rank'
const origin = { app: '0.1.0', made: '2026-11-22T08:00:00.000Z' }
const entries = [
  saveView('a', { name: '甲', link }),
  saveGroup('g', { name: '两地', adcodes: ['440281', '500101'] }),
].map((draft, index) => sealEntry(draft, { seq: index + 1, at: null }))
const backup = JSON.parse(formatBackup(entries, origin)) as unknown
const oldFile = {
  format: 'faheng-saved-views',
  version: 1,
  views: [
    { name: '甲', link },
    { name: '乙', link },
  ],
}

test('any backup or file of saved comparisons is taken whole or refused with words', () => {
  survive({
    fault: '任意备份文件',
    inputs: fc.oneof(
      damaged(backup).map((value) => JSON.stringify(value)),
      damaged(oldFile).map((value) => JSON.stringify(value)),
      hostileJson.map((value) => JSON.stringify(value) as string | undefined),
      hostileText,
    ),
    run: (text) => {
      const read = parseBackup(text ?? '')
      if ('faults' in read) {
        expect(read.faults.length).toBeGreaterThan(0)
        return
      }
      for (const { name, link } of foldUserLog(read.entries).views) {
        expect(name.length).toBeGreaterThan(0)
        expect(link).toMatch(/^#\/compare\?/)
      }
      const { entries, texts } = read
      expect(parseBackup(formatBackup(entries, origin, texts))).toEqual({ ...origin, entries, texts })
    },
    few: 1500,
    full: 100_000,
  })
}, 3_600_000)

test('a list that is an object with a strange length is refused with words', () => {
  const text = '{"format":"faheng-saved-views","version":1,"views":{"length":{"toString":""}}}'
  expect(parseBackup(text)).toEqual({ faults: [expect.any(String)] })
})

test('any document in place of a manifest, a row or a group is parsed or refused', () => {
  const rows: readonly z.ZodType[] = tableNames.map((name) => rowSchemas[name])
  survive({
    fault: '任意数据文档',
    inputs: hostileJson,
    run: (value) => {
      for (const schema of [manifestSchema, regionGroupSchema, ...rows] as readonly z.ZodType[]) {
        const read = parseForeign(schema, value)
        if (read.success) expect(Object.getPrototypeOf(read.data)).toBe(Object.prototype)
        else expect(read.error.issues.length).toBeGreaterThan(0)
      }
    },
    few: 1000,
    full: 100_000,
  })
}, 3_600_000)

test('any cell in any table of the data package is taken or named as a fault', async () => {
  const sound = await readPackageFolder('tests/fixtures/package/sound')
  expect(checkPackage(sound).faults).toEqual([])
  const change = fc.tuple(fc.constantFrom(...tableNames), fc.nat(50), fc.nat(20), hostileText)
  survive({
    fault: '数据包里任意单元格（CSV）',
    inputs: fc.array(change, { minLength: 1, maxLength: 3 }),
    run: (changes) => {
      const { faults } = checkPackage({ ...sound, tables: changes.reduce(withCell, sound.tables) })
      for (const { message } of faults) expect(message.length).toBeGreaterThan(0)
    },
    few: 300,
    full: 100_000,
  })
}, 3_600_000)

type Tables = RawPackage['tables']

/** Line 0 is the header. */
function withCell(
  tables: Tables,
  [name, line, column, text]: readonly [TableName, number, number, string],
): Tables {
  const { header, records } = tables[name] ?? { header: [], records: [] }
  const at = line % (records.length + 1)
  const put = (cells: readonly string[]) => cells.with(column % cells.length, text)
  const changed = records.map((record, index) =>
    index + 1 === at ? { ...record, cells: put(record.cells) } : record,
  )
  return { ...tables, [name]: { header: at === 0 ? put(header) : header, records: changed } }
}

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'ftp://x.gov.cn/',
  '//x',
  'x',
])('a report whose address is %s is refused', (url) => {
  expect(rowSchemas.reports.shape.url.safeParse(url).success).toBe(false)
})
