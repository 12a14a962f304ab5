import { beforeAll, describe, expect, it } from 'vitest'
import { censusOf } from '../../../../src/core/compare/basis/census.ts'
import { checkPackage } from '../../../../src/core/package/check-package.ts'
import type { Denominator } from '../../../../src/core/schema/denominator.ts'
import type { Region } from '../../../../src/core/schema/region.ts'
import { createDataset, type Dataset } from '../../../../src/core/table/dataset.ts'
import { readPackageFolder } from '../../../../src/package/read-folder.ts'
import { datasetOf, regionOf } from '../../../support/small-dataset.ts'

const counted = (adcode: string, residents: number, children: number): Denominator => ({
  adcode,
  residents_2020: residents,
  residents_aged_5_14_2020: children,
})
const abolished = (region: Region): Region => ({ ...region, status: 'abolished' })

const dataset = datasetOf({
  regions: [
    regionOf('330000', '浙江省'),
    regionOf('330100', '杭州市', '330000'),
    regionOf('330102', '上城区', '330100'),
    abolished(regionOf('330104', '江干区', '330100')),
    regionOf('330113', '临平区', '330100'),
    regionOf('330122', '桐庐县', '330100'),
    regionOf('430000', '湖南省'),
    regionOf('431100', '永州市', '430000'),
    regionOf('431102', '零陵区', '431100'),
    abolished(regionOf('431121', '祁阳县', '431100')),
    regionOf('431181', '祁阳市', '431100'),
    regionOf('450000', '广西壮族自治区'),
    regionOf('450100', '南宁市', '450000'),
    regionOf('450102', '兴宁区', '450100'),
    abolished(regionOf('450127', '横县', '450100')),
    regionOf('450181', '横州市', '450100'),
    regionOf('410000', '河南省'),
    regionOf('410500', '安阳市', '410000'),
    regionOf('410522', '安阳县', '410500'),
    { ...regionOf('431171', '永州经济技术开发区', '431100'), status: 'statistical' },
    regionOf('650000', '新疆维吾尔自治区'),
    regionOf('650500', '哈密市', '650000'),
    regionOf('650502', '伊州区', '650500'),
    { ...regionOf('659011', '新星市', '650000'), level: 'county' },
    { ...regionOf('659001', '石河子市', '650000'), level: 'county' },
    regionOf('810000', '香港特别行政区'),
  ],
  denominators: [
    counted('330102', 100, 10),
    counted('330104', 200, 20),
    counted('330122', 40, 4),
    counted('431102', 600, 60),
    counted('431121', 800, 90),
    counted('450102', 30, 3),
    counted('450127', 80, 9),
    counted('410522', 90, 8),
    counted('431171', 5, 1),
    counted('650502', 50, 5),
    counted('659001', 70, 7),
  ],
})
const population = censusOf(dataset)
const people = (adcode: string) => {
  const found = population(adcode)
  return found.known ? [found.residents, found.children] : found.why
}

describe('the census population', () => {
  it('is a county’s own count', () => {
    expect(people('330122')).toEqual([40, 4])
    expect(people('431102')).toEqual([600, 60])
  })

  it('adds up for prefectures and provinces, abolished and statistical divisions included', () => {
    expect(people('431100')).toEqual([1405, 151])
    expect(people('430000')).toEqual([1405, 151])
    expect(people('330100')).toEqual([340, 34])
    expect(people('650000')).toEqual([120, 12])
  })

  it('is the former division’s where one was taken over whole, and says so', () => {
    expect(population('450181')).toEqual({
      known: true,
      residents: 80,
      children: 9,
      countedAs: '横县（450127）',
    })
  })

  it.each([
    ['a district founded since', '330113', '没有与现辖区对应的普查人口'],
    [
      'a district of a prefecture whose districts were redrawn',
      '330102',
      '杭州市的市辖区在2020年普查后重划过',
    ],
    ['a prefecture that gave up land', '650500', '有土地划给新星市'],
    ['a county of such a prefecture', '650502', '有土地划给新星市'],
    ['a city that took over a county and more', '431181', '没有与现辖区对应的普查人口'],
    ['a county that gave up townships', '410522', '有乡镇划入或划出'],
    ['a city founded out of others', '659011', '没有与现辖区对应的普查人口'],
    ['a province without counts by county', '810000', '没有2020年普查的分县人口'],
    ['an unknown code', '999999', '没有2020年普查的分县人口'],
  ])('is unknown for %s', (_, adcode, why) => {
    expect(people(adcode)).toContain(why)
  })

  it('stays known for the cities a region governs directly beside a new one', () => {
    expect(people('659001')).toEqual([70, 7])
  })

  it('stays known for a district beside a county that only became a city', () => {
    expect(people('450102')).toEqual([30, 3])
  })

  it('stays known for a district beside a county that took in more than its former self', () => {
    expect(people('431102')).toEqual([600, 60])
  })
})

describe('in the published data', () => {
  let published: Dataset
  let real: ReturnType<typeof censusOf>
  beforeAll(async () => {
    published = createDataset('test', checkPackage(await readPackageFolder('data')).rows)
    real = censusOf(published)
  })
  const known = (adcode: string): boolean => real(adcode).known

  it('gives the national total when the provinces are added up', () => {
    const total = published.regions
      .filter((region) => region.level === 'province')
      .map((region) => real(region.adcode))
      .reduce((sum, found) => sum + (found.known ? found.residents : 0), 0)
    expect(total).toBe(1_409_778_724)
  })

  it('knows what is sure and leaves out what is not', () => {
    expect(['440281', '500101', '450181', '350604', '330122', '350100'].filter((a) => !known(a))).toEqual([])
    expect(
      ['330102', '330106', '330114', '410311', '410308', '350404', '650502', '431181', '410522'].filter(
        known,
      ),
    ).toEqual([])
  })

  it('leaves out fewer than one county in forty', () => {
    const counties = published.regions.filter((r) => r.level === 'county' && r.status === 'current')
    expect(counties.filter((r) => !known(r.adcode)).length / counties.length).toBeLessThan(1 / 40)
  })
})
