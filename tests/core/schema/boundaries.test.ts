import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaMedians, matchBoundaries } from '../../../src/core/charts/boundary-areas.ts'
import { drawBoundaries } from '../../../src/core/charts/boundary-paths.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { boundaryLimits, parseBoundaries } from '../../../src/core/schema/boundaries.ts'
import { realDataset } from '../../support/real-dataset.ts'

const squares = await readFile(new URL('../../fixtures/boundaries/squares.geojson', import.meta.url), 'utf8')
const dataset = await realDataset()
const [someRegion] = dataset.regions
if (someRegion === undefined) throw new Error('The registry is empty')

function shapesOf(text: string) {
  const read = parseBoundaries(text)
  if ('faults' in read) throw new Error(read.faults.join())
  return read.shapes
}
const faultsOf = (value: unknown): readonly string[] => {
  const read = parseBoundaries(typeof value === 'string' ? value : JSON.stringify(value))
  return 'faults' in read ? read.faults : []
}
const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
]
const collection = (...geometries: readonly unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
})

describe('a file of boundaries', () => {
  it('is matched by code, however written, else by name; the rest is named', () => {
    const { areas, unmatched } = matchBoundaries(shapesOf(squares), dataset.regions)
    expect(areas.map(({ region }) => region.name_zh)).toEqual([
      '广东省',
      '重庆市',
      '河南省',
      '广西壮族自治区',
      '北京市',
    ])
    expect(areas[2]?.polygons).toHaveLength(2)
    expect(unmatched).toEqual(['某某地'])
  })

  it('finds no region by a name that several have', () => {
    const named = { ...collection({ type: 'Polygon', coordinates: [square] }) }
    const text = JSON.stringify(named).replace('"properties":{}', '"properties":{"name":"朝阳区"}')
    expect(matchBoundaries(shapesOf(text), dataset.regions)).toEqual({ areas: [], unmatched: ['朝阳区'] })
  })

  it.each([
    ['{', ['文件不是 JSON，可能没有下载完整，或是 Shapefile 等别的格式。']],
    ['[]', ['文件不是 GeoJSON']],
    ['{}', ['最外层的 type 要是 FeatureCollection', '缺少要素列表 features']],
    [collection(), ['文件里没有要素']],
  ])('is refused whole: %j', (value, faults) => expect(faultsOf(value)).toEqual(faults))

  it('says every fault with its place, and of many alike the first', () => {
    const projected = { type: 'Polygon', coordinates: [[[500_000, 4_000_000], ...square]] }
    const faults = faultsOf(
      collection(
        { type: 'Point', coordinates: [1, 1] },
        { type: 'Polygon', coordinates: [[[0, 0]]] },
        projected,
      ),
    )
    expect(faults).toEqual([
      '第 1 个要素：几何类型要是 Polygon 或 MultiPolygon。',
      '第 2 个要素：一圈边界至少要有四个点，首尾同点。',
      '第 3 个要素：经度超出 ±180，坐标要用经纬度，不要用投影坐标。',
      '第 3 个要素：纬度超出 ±90，坐标要用经纬度，不要用投影坐标。',
    ])
    const many = faultsOf(collection(...Array.from({ length: 50 }, () => ({ type: 'Point' }))))
    expect(many).toHaveLength(13)
    expect(many.at(-1)).toBe('另有 38 处同样或别的问题。')
  })

  it('is refused where it is too much to draw', () => {
    const ring = Array.from({ length: boundaryLimits.vertices + 1 }, () => [1, 1])
    expect(faultsOf(collection({ type: 'Polygon', coordinates: [ring] }))).toEqual([
      '文件有 200001 个顶点，超过 200000 个，请先简化边界。',
    ])
    expect(faultsOf(' '.repeat(boundaryLimits.characters + 1))).toEqual(['文件超过 20 MB，请先简化边界。'])
  })

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = parseBoundaries(text)
        expect('faults' in read ? read.faults.length : read.shapes.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the drawing', () => {
  const { areas } = matchBoundaries(shapesOf(squares), dataset.regions)

  it('keeps north up, east right, within the frame, and drops points no pixel shows', () => {
    const { paths, height } = drawBoundaries(areas, { width: 400, mostHeight: 300 })
    const at = (adcode: string) => paths.find((path) => path.adcode === adcode)?.label ?? { x: 0, y: 0 }
    expect(at('500000').x).toBeGreaterThan(at('440000').x)
    expect(at('410000').y).toBeLessThan(at('440000').y)
    expect(height).toBeLessThanOrEqual(300)
    const numbers = paths.flatMap(({ path }) => path.match(/[\d.]+/g) ?? []).map(Number)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(400)
    const fine = Array.from({ length: 5_000 }, (_, i) => [100 + i / 1e6, 20] as const)
    const [thin] = drawBoundaries([...areas, { region: someRegion, polygons: [[fine]] }], {
      width: 400,
      mostHeight: 300,
    }).paths.slice(-1)
    expect(thin?.path.length).toBeLessThan(100)
  })

  it('gives an area the compared bureaus in it, and none where none is compared', () => {
    const comparison = compare(
      dataset,
      resolveSelection(dataset, {
        indicators: ['rule_of_law_vice_principals'],
        regions: { kind: 'list', adcodes: ['440281', '440000', '500101'] },
        years: { kind: 'single', year: 2024 },
      }),
    )
    const medians = areaMedians(comparison, { indicatorId: 'rule_of_law_vice_principals', year: 2024, areas })
    expect(medians.get('440000')).toMatchObject({ n: 1, few: true })
    expect(medians.get('440000')?.cells.map((cell) => cell.adcode)).toEqual(['440281', '440000'])
    expect(medians.get('410000')).toBeNull()
  })
})
