import { describe, expect, test } from 'vitest'
import { standingOf } from '../../../src/core/compare/bureau-standing.ts'
import { peersOf } from '../../../src/core/compare/peers.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const lawyers = indicatorOf('lawyers', { name_zh: '公职律师人数' })
const teachers = indicatorOf('teachers', { name_zh: '教师人数' })
const silent = indicatorOf('silent', { name_zh: '没人写的' })
const own = '440281'
const others = ['440282', '440283', '440284', '440285', '440286']

/** The bureau and five peers, all of 韶关, one report each read whole. */
function standing(ownFigures: readonly Figure[], peerLawyers: readonly number[]) {
  const adcodes = [own, ...others]
  const dataset = datasetOf({
    indicators: [teachers, lawyers, silent],
    regions: [
      regionOf('440000', '广东省'),
      regionOf('440200', '韶关市', '440000'),
      ...adcodes.map((adcode) => regionOf(adcode, adcode, '440200')),
    ],
    reports: adcodes.map((adcode) => reportOf(adcode, 2024)),
    figures: [
      ...ownFigures,
      ...peerLawyers.map((value, i) => figureOf(`${others[i] ?? ''}-2024`, 'lawyers', value)),
    ],
  })
  return standingOf(dataset, own, { year: 2024, peers: peersOf(dataset, own, 'prefecture') })
}

const mine = (indicator: string, value: number, rest: Partial<Figure> = {}) =>
  figureOf(`${own}-2024`, indicator, value, rest)

describe('standingOf', () => {
  test('has a row for what the bureau states, judged rows first, and counts the rest by its reason', () => {
    const { rows, coverage } = standing([mine('teachers', 9), mine('lawyers', 30)], [10, 11, 12, 13, 14])
    expect(rows.map((row) => [row.indicator.id, row.verdict.kind])).toEqual([
      ['lawyers', 'above'],
      ['teachers', 'few'],
    ])
    expect(coverage).toMatchObject({ reported: 2, total: 3, byState: { not_stated: 1 } })
  })

  test('keeps a doubtful number in sight without judging it', () => {
    const { rows } = standing([mine('lawyers', 30, { review: 'ambiguous' })], [10, 11, 12, 13, 14])
    expect(rows.map((row) => [row.own.state, row.verdict.kind, row.far])).toEqual([
      ['ambiguous', 'absent', false],
    ])
  })

  test.each([
    ['five times the median', 60, [12, 12, 12, 12, 12], true],
    ['a fifth of the median', 20, [100, 100, 100, 100, 100], true],
    ['less than five times', 59, [12, 12, 12, 12, 12], false],
    ['five times, but only a few cases apart', 10, [2, 2, 2, 2, 2], false],
    ['a median of zero has no multiples', 60, [0, 0, 0, 0, 0], false],
    ['too few peers to say', 600, [12, 12], false],
  ])('far is %s', (_, value, peers, far) => {
    expect(standing([mine('lawyers', value)], peers).rows[0]?.far).toBe(far)
  })

  test('reads the whole catalogue of a bureau of the real data', async () => {
    const dataset = await realDataset()
    const peers = peersOf(dataset, '500101', 'level')
    const { rows, coverage } = standingOf(dataset, '500101', { year: 2024, peers })
    expect(coverage.total).toBe(dataset.indicators.length)
    expect(coverage.byState).toMatchObject({ unread: 0, no_report: 0 })
    expect(rows.length).toBe(coverage.reported + coverage.byState.ambiguous)
  })
})
