import { describe, expect, it } from 'vitest'
import type { Region } from '../../../src/core/schema/region.ts'
import { findRegions, indexRegions } from '../../../src/core/table/find-regions.ts'

const region = (
  adcode: string,
  name_zh: string,
  pinyin: string,
  level: Region['level'] = 'county',
): Region => ({
  adcode,
  name_zh,
  level,
  parent: null,
  pinyin,
  initials: pinyin
    .split(' ')
    .map((s) => s.slice(0, 1))
    .join(''),
  status: 'current',
})

const regions = [
  region('440281', '乐昌市', 'le chang shi'),
  region('430124', '宁乡市', 'ning xiang shi'),
  region('410811', '山阳区', 'shan yang qu'),
  region('611024', '山阳县', 'shan yang xian'),
  region('320804', '淮阴区', 'huai yin qu'),
  region('440000', '广东省', 'guang dong sheng', 'province'),
]
const names = (query: string) => findRegions(indexRegions(regions), query).map((r) => r.name_zh)

describe('finding a region', () => {
  it.each(['乐昌', '乐昌市', 'lechang', 'le chang', 'LeChang', 'lcs', '440281', 'chang'])(
    '%s finds 乐昌市',
    (query) => expect(names(query)).toContain('乐昌市'),
  )
  it('offers both places of one name', () => expect(names('山阳')).toEqual(['山阳区', '山阳县']))
  it('finds nothing for nothing', () => expect(names('  ')).toEqual([]))
  it('does not match across the middle of a syllable', () => expect(names('echang')).toEqual([]))
  it('matches a later syllable where the letters also stand across syllables', () =>
    expect(findRegions(indexRegions([region('1', '鞍昂', 'ban an')]), 'an')).toHaveLength(1))
  it('puts provinces before counties that match alike', () => expect(names('g')).toEqual(['广东省']))
  it('puts an exact name before a longer one', () =>
    expect(
      findRegions(indexRegions([region('1', '长安镇区', 'x'), region('2', '长安', 'y')]), '长安').map(
        (r) => r.name_zh,
      )[0],
    ).toBe('长安'))
})
