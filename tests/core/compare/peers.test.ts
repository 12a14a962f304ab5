import { describe, expect, it } from 'vitest'
import { peerCells, type PeerKind, peersOf } from '../../../src/core/compare/peers.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const census = (adcode: string, residents_2020: number) => ({
  adcode,
  residents_2020,
  residents_aged_5_14_2020: 0,
})

const dataset = datasetOf({
  indicators: [indicatorOf('cases')],
  regions: [
    regionOf('440000', '广东省'),
    regionOf('440200', '韶关市', '440000'),
    regionOf('440204', '浈江区', '440200'),
    { ...regionOf('440205', '曲江开发区', '440200'), status: 'statistical' },
    regionOf('440281', '乐昌市', '440200'),
    regionOf('440282', '南雄市', '440200'),
    regionOf('440300', '深圳市', '440000'),
    regionOf('440306', '宝安区', '440300'),
    regionOf('500000', '重庆市'),
    regionOf('500101', '万州区', '500000'),
    regionOf('500102', '涪陵区', '500000'),
  ],
  reports: ['440000', '440200', '440281', '440282', '440306', '500101'].map((a) => reportOf(a, 2024)),
  figures: [figureOf('440282-2024', 'cases', 7)],
  denominators: [
    census('440204', 390_000),
    census('440281', 383_000),
    census('440282', 350_000),
    census('440306', 4_476_000),
    census('500101', 574_500),
    census('500102', 574_501),
  ],
})

const peers = (adcode: string, kind: PeerKind, picked?: string[]) => peersOf(dataset, adcode, kind, picked)

describe('the peers of a county', () => {
  it('in its prefecture are the other counties with a report, out of those in force', () => {
    expect(peers('440281', 'prefecture')).toMatchObject({
      name: '韶关市县级',
      adcodes: ['440282'],
      outOf: 2,
      obstacle: null,
    })
  })

  it('in its province are the counties of all its prefectures, and neither prefecture nor province', () => {
    expect(peers('440281', 'province')).toMatchObject({
      name: '广东省县级',
      adcodes: ['440282', '440306'],
      outOf: 3,
    })
  })

  it('on its level are the counties of the country', () => {
    expect(peers('440281', 'level').adcodes).toEqual(['440282', '440306', '500101'])
  })

  it('of similar population lie within 1.5 times either way, nearest first, both ends included', () => {
    expect(peers('440281', 'population')).toMatchObject({ adcodes: ['440282', '500101'], outOf: 3 })
    expect(peers('500101', 'population').adcodes).toEqual(['440281'])
  })

  it('are, among reporters, every bureau with a report, of any level', () => {
    expect(peers('440281', 'reporters').adcodes).toEqual(['440000', '440200', '440282', '440306', '500101'])
  })

  it('picked by hand are taken with or without a report, each once, without itself and the unknown', () => {
    const picked = ['500102', '440281', '440282', '500102', '999999']
    expect(peers('440281', 'picked', picked)).toMatchObject({ adcodes: ['500102', '440282'], outOf: 2 })
  })
})

it('are never the bureau itself', () => {
  for (const kind of ['prefecture', 'province', 'level', 'population', 'reporters'] as const) {
    for (const { adcode } of dataset.regions) expect(peers(adcode, kind).adcodes).not.toContain(adcode)
  }
})

describe('a group that makes no sense says why', () => {
  it.each([
    ['500101', 'prefecture', '万州区不属于任何地级市，没有同市的县级教育部门。'],
    ['440000', 'prefecture', '广东省不属于任何地级市，没有同市的县级教育部门。'],
    ['440000', 'province', '广东省本身是省级，没有同省的同级教育部门。'],
    ['500101', 'province', '重庆市县级没有别的教育部门有报告。'],
    ['440205', 'population', '曲江开发区：2020年普查后新设或重划，没有与现辖区对应的普查人口。'],
    ['440281', 'picked', '还没有选本单位以外的教育部门。'],
  ] as const)('%s by %s', (adcode, kind, obstacle) => {
    expect(peers(adcode, kind)).toMatchObject({ adcodes: [], obstacle })
  })
})

it('reads the cells of a group in its order', () => {
  const cells = peerCells(dataset, peers('440281', 'province'), 'cases', 2024)
  expect(cells.map((cell) => [cell.adcode, cell.state])).toEqual([
    ['440282', 'reported'],
    ['440306', 'not_stated'],
  ])
})

it('refuses a region the dataset does not have', () => {
  expect(() => peers('999999', 'level')).toThrow('Unknown region')
})
