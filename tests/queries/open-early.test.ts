import { expect, test } from 'vitest'
import type { PendingFigures } from '../../src/core/table/dataset.ts'
import { openEarly } from '../../src/queries/open-early.ts'
import { versionIntake } from '../../src/queries/version-intake.ts'
import { datasetOf, type VersionParts } from '../../src/queries/version-parts.ts'
import { namedProvinces } from '../../src/queries/named-figures.ts'
import { wantedFigures } from '../../src/queries/wanted-figures.ts'
import { smallRows } from '../support/dataset-rows.ts'
import { openTestDecoder } from '../support/read-publication.ts'
import { figureOf, indicatorOf, regionOf, reportOf } from '../support/small-dataset.ts'
import { compileSmall, fileBytes } from '../support/small-versions.ts'

const others = ['110101', '130101']
const compiled = compileSmall({
  ...smallRows,
  indicators: [...smallRows.indicators, indicatorOf('checks')],
  regions: [
    ...smallRows.regions,
    ...others.flatMap((adcode) => [
      regionOf(`${adcode.slice(0, 2)}0000`, '某省'),
      regionOf(adcode, '某区', `${adcode.slice(0, 2)}0000`),
    ]),
  ],
  reports: [...smallRows.reports, ...others.map((adcode) => reportOf(adcode, 2024))],
  figures: [
    ...smallRows.figures,
    ...others.map((adcode) => figureOf(`${adcode}-2024`, 'rule_of_law_vice_principals', 7)),
    figureOf('110101-2024', 'checks', 3),
  ],
})
const bytes = fileBytes(compiled)

/** A version whose files a test hands over, and what was shown of it. */
function scene(first: string, { patience = 0, pace = 0 } = {}) {
  const page = { address: first, notify: () => {} }
  const shown: { readonly parts: VersionParts; readonly pending: PendingFigures }[] = []
  const intake = versionIntake(compiled.manifest, openTestDecoder(), { onDecoded: () => opening.consider() })
  const opening = openEarly(intake, {
    address: () => page.address,
    follow: (onChange) => {
      page.notify = onChange
      return () => (page.notify = () => {})
    },
    show: (parts, pending) => shown.push({ parts, pending }),
    patience,
    pace,
  })
  const take = (wanted: (table: string, province: string | null) => boolean) => {
    for (const entry of compiled.manifest.files)
      if (wanted(entry.table, entry.province)) intake.take(entry, bytes.get(entry.path) ?? new Uint8Array())
  }
  return {
    shown,
    opening,
    intake,
    core: () => take((table) => table !== 'figures' && table !== 'evidence'),
    figures: (province: string) => take((table, own) => table === 'figures' && own === province),
    turnTo: (address: string) => {
      page.address = address
      page.notify()
    },
    /** Waits for so many showings. */
    until: async (count: number) => {
      await expect.poll(() => shown.length).toBe(count)
      const last = shown.at(-1)
      if (!last) throw new Error('shown')
      return last
    },
  }
}

const link = (query: string) => `#/compare?y=2024&v=rank&${query}`
const inLechang = link('i=rule_of_law_vice_principals&r=440281')
const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

test('shows the wanted province once it is in, and says what is pending', async () => {
  const { core, figures, until, shown } = scene(inLechang)
  core()
  figures('11')
  await settled()
  expect(shown).toEqual([])
  figures('44')
  const { parts, pending } = await until(1)
  expect([...pending.provinces]).toEqual(['13'])
  expect([...pending.indicators]).toEqual(['checks'])
  const dataset = datasetOf(parts, new Map(), pending)
  expect(dataset.figuresOf('440281-2024', 'rule_of_law_vice_principals')).toHaveLength(1)
  expect(() => dataset.figuresOf('130101-2024', 'rule_of_law_vice_principals')).toThrow('Not in memory')
  expect(() => dataset.figuresOf('440281-2024', 'checks')).toThrow('Not in memory')
  expect(dataset.reports).toHaveLength(3)
})

test('opens a comparison of all with the first province, and shows each that follows', async () => {
  const { core, figures, until } = scene(link('i=rule_of_law_vice_principals&r=*'))
  figures('13')
  core()
  expect([...(await until(1)).pending.provinces].sort()).toEqual(['11', '44'])
  figures('11')
  expect([...(await until(2)).pending.provinces]).toEqual(['44'])
})

test('makes the slab of an indicator the reader turns to', async () => {
  const { core, figures, until, turnTo } = scene(inLechang, { pace: 60_000 })
  core()
  figures('44')
  await until(1)
  turnTo(link('i=checks&r=440281'))
  const { parts, pending } = await until(2)
  expect(parts.slabs.map(({ slab }) => slab.indicator)).toEqual(['rule_of_law_vice_principals', 'checks'])
  expect([...pending.indicators]).toEqual([])
})

test('shows nothing where the rest comes in time, nor once it is closed', async () => {
  const { core, figures, opening, shown, intake } = scene(inLechang, { patience: 40 })
  core()
  for (const province of ['11', '13', '44']) figures(province)
  const whole = await intake.whole()
  opening.close()
  await settled()
  expect(shown).toEqual([])
  expect(whole.slabs).toHaveLength(2)
})

test('fetches the core first, then what the address names, and quotes last', () => {
  const { opening } = scene(inLechang)
  const order = compiled.manifest.files.toSorted((a, b) => opening.priority(a) - opening.priority(b))
  const names = order.map(({ table, province }) => (table === 'figures' ? `${table}/${province}` : table))
  expect(names.slice(-5)).toEqual(['reports', 'figures/44', 'figures/11', 'figures/13', 'evidence'])
})

test('tells a file without a dataset at once', async () => {
  const faults: unknown[] = []
  const intake = versionIntake(compiled.manifest, openTestDecoder(), {
    onFault: (error) => faults.push(error),
  })
  for (const entry of compiled.manifest.files) intake.take(entry, new Uint8Array(20))
  await expect.poll(() => faults.length).toBeGreaterThan(0)
  await expect(intake.whole()).rejects.toMatchObject({ name: 'UndecodableError' })
})

test('reads from an address which provinces it names, catalogue or none', () => {
  expect([...namedProvinces('#/compare?i=a&r=440281~500101&y=2019..2024&v=rank&o=130101')]).toEqual([
    '44',
    '50',
    '13',
  ])
  expect([...namedProvinces('#/data')]).toEqual([])
})

test('wants nothing first on a page that is no comparison', async () => {
  const { core, intake } = scene('#/')
  core()
  for (const entry of compiled.manifest.files)
    if (entry.table === 'figures') intake.take(entry, bytes.get(entry.path) ?? new Uint8Array())
  const dataset = datasetOf(await intake.whole(), new Map())
  expect(wantedFigures('#/data', dataset)).toBeNull()
  expect(wantedFigures('#/embed?i=checks&r=in.110000&y=2024&v=rank&o=440281', dataset)).toEqual({
    indicators: ['checks'],
    provinces: new Set(['11', '44']),
  })
  expect(wantedFigures(link('i=checks&r=*'), dataset)?.provinces).toBeNull()
})
