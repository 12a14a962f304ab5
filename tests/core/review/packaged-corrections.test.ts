import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readImport } from '../../../src/core/import/read-import.ts'
import { packageLog } from '../../../src/core/review/package-log.ts'
import { emptyReviewLog, takeReviews } from '../../../src/core/review/review-log.ts'
import { parseBackup } from '../../../src/core/user-log/backup.ts'
import { planRestore } from '../../../src/core/user-log/plan-restore.ts'
import { correcting, logged, packageOf, takingBack } from '../../support/corrected.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { regionList } from '../../support/region-list.ts'

const real = await realDataset()
const staff = { report: '440281-2024', indicator: 'rule_of_law_vice_principals' }
const inspections = { report: '500101-2024', indicator: 'administrative_inspections' }
const log = logged([
  correcting(real, { ...staff, to: [{ value: 84, qualifier: 'approx' }], quote: '受聘84名左右' }),
  correcting(real, { ...inspections, to: [] }),
])
const effects = {
  ...documentEffects,
  regions: regionList(),
  indicators: [...real.indicators],
  columns: {},
}
async function read(bytes: Uint8Array) {
  const reading = await readImport({ name: '更正.zip', bytes: new Uint8Array(bytes) }, effects)
  if (reading.type !== 'package') throw new Error(JSON.stringify(reading).slice(0, 300))
  return reading
}

test('corrections make a package without any report, which is sound, with both sides of each in a table', async () => {
  const made = packageOf(log, real)
  expect(made).toMatchObject({ reports: 0, figures: 0, corrections: 2, outdated: 0 })
  expect(await read(made.bytes)).toMatchObject({ faults: [], corrections: 2, hasLog: true })
  const files = unzipSync(made.bytes)
  const table = strFromU8(files['corrections.csv'] ?? new Uint8Array())
  expect(table).toContain('published,1,82,exact,名,system,single,全市受聘中小学法治副校长82名,2516,2531')
  expect(table).toContain('corrected,1,84,approx,名,system,single,,,,hand,,,受聘84名左右,误读,2026-11-22T')
  expect(table).toMatch(/^500101-2024,administrative_inspections,[0-9a-f]{32},corrected,0,,,/m)
  const described = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as {
    resources: { name: string; schema: { fields: { name: string }[] } }[]
  }
  const resource = described.resources.find(({ name }) => name === 'corrections')
  expect(resource?.schema.fields.map(({ name }) => name).join()).toBe(table.split('\n')[0])
})

test('what was taken back, or corrects something that has changed since, is only in the log', () => {
  const more = logged(
    [
      takingBack(staff),
      correcting(real, { ...staff, indicator: 'disclosure_requests', to: [{ value: 7654 }] }),
    ],
    3,
  )
  expect(packageOf([...log, ...more.slice(0, 1)], real)).toMatchObject({ corrections: 1, outdated: 0 })
  const other = real.figuresOf(staff.report, staff.indicator).map((one) => ({ ...one, value: 83 }))
  const elsewhere = { ...real, figuresOf: () => other }
  expect(packageOf(log, elsewhere)).toMatchObject({ corrections: 0, outdated: 2 })
})

test('another reader takes them from the log, named before anything is written, and exactly once', () => {
  const text = packageLog(packageOf(log, real).bytes, () => true)
  const backup = parseBackup(typeof text === 'string' ? text : '')
  if ('faults' in backup) throw new Error(backup.faults.join())
  const first = planRestore([], backup.entries)
  expect(first.gained).toEqual([
    '更正已发布的 440281-2024 rule_of_law_vice_principals：改为84名',
    '更正已发布的 500101-2024 administrative_inspections：改为没有写',
  ])
  expect(takeReviews(emptyReviewLog, first.entries).corrections).toEqual(
    takeReviews(emptyReviewLog, log).corrections,
  )
  expect(planRestore(first.entries, backup.entries)).toMatchObject({ entries: [], gained: [], changed: [] })
})

test('a package of an app that knew no such table is read; one that lost its table is not', async () => {
  const files = unzipSync(packageOf(log, real).bytes)
  const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'corrections.csv'))
  expect((await read(zipSync(rest))).faults).toMatchObject([
    { file: 'datapackage.json', message: expect.stringContaining('更正会丢失') as string },
  ])
  const described = JSON.parse(strFromU8(rest['datapackage.json'] ?? new Uint8Array())) as {
    resources: { name: string }[]
  }
  described.resources = described.resources.filter(({ name }) => name !== 'corrections')
  const old = zipSync({ ...rest, 'datapackage.json': strToU8(JSON.stringify(described)) })
  expect(await read(old)).toMatchObject({ faults: [], corrections: 0, hasLog: true })
})
