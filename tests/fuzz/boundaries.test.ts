import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBoundaries } from '../../src/core/schema/boundaries.ts'
import { damaged, hostileJson, hostileText } from './hostile.ts'
import { survive } from './survive.ts'

const square = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 440281,
      properties: { name: '甲', adcode: '440281' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [113, 25],
            [114, 25],
            [114, 26],
            [113, 25],
          ],
        ],
      },
    },
  ],
}

test('any file of boundaries is taken whole or refused with words', () => {
  survive({
    fault: '任意边界文件（GeoJSON）',
    inputs: fc.oneof(
      damaged(square).map((value) => JSON.stringify(value)),
      hostileJson.map((value) => JSON.stringify(value) as string | undefined),
      hostileText,
    ),
    run: (text) => {
      const read = parseBoundaries(text ?? '')
      if ('faults' in read) {
        expect(read.faults.length).toBeGreaterThan(0)
        return
      }
      for (const { polygons, adcode } of read.shapes) {
        expect(adcode === null || /^\d{6}$/.test(adcode)).toBe(true)
        for (const [lon, lat] of polygons.flat(2)) {
          expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true)
        }
      }
    },
    few: 600,
    full: 100_000,
  })
}, 3_600_000)

test('a file nested a hundred thousand deep is refused with words', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const inPlace = JSON.stringify(square).replace('[[[113,25]', `[[${deep}`)
  for (const text of [deep, inPlace, `{"type":"FeatureCollection","features":${deep}}`]) {
    expect(parseBoundaries(text)).toHaveProperty('faults')
  }
})
