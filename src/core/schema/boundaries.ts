import { atFirstUse, parseForeign, z } from './zod.ts'

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number]
/** The outer ring, then holes. */
export type Polygon = readonly (readonly Position[])[]

/** One area of a file of boundaries, with what the file calls it. */
export interface BoundaryShape {
  /** Six digits; null where the file gives no code. */
  readonly adcode: string | null
  readonly name: string | null
  readonly polygons: readonly Polygon[]
}

/** A country's counties fit well below; more would make the browser stall. */
export const boundaryLimits = { characters: 20_000_000, shapes: 4_000, vertices: 200_000 }

/** A file has one mistake many times; the first few places show where. */
const mostFaults = 12

/**
 * Reads GeoJSON areas in degrees: all of them, or every fault found, each a Chinese sentence. Never throws. Codes are
 * taken from `adcode`, `code`, `gb`, `区划代码` or `id`, names from `name`, `名称` and the like.
 */
export function parseBoundaries(
  text: string,
): { readonly shapes: readonly BoundaryShape[] } | { readonly faults: readonly string[] } {
  if (text.length > boundaryLimits.characters) {
    return { faults: [`文件超过 ${boundaryLimits.characters / 1_000_000} MB，请先简化边界。`] }
  }
  const json = parseJson(text)
  if (json === undefined) return { faults: ['文件不是 JSON，可能没有下载完整，或是 Shapefile 等别的格式。'] }
  const file = parseForeign(fileSchema, json.value)
  if (!file.success) return { faults: [...new Set(file.error.issues.map(({ message }) => message))] }
  const { features } = file.data
  const vertices = countPositions(features)
  if (vertices > boundaryLimits.vertices) {
    return { faults: [`文件有 ${vertices} 个顶点，超过 ${boundaryLimits.vertices} 个，请先简化边界。`] }
  }
  const faults: string[] = []
  const shapes = features.flatMap((value, index): BoundaryShape[] => {
    const feature = parseForeign(featureSchema, value)
    if (feature.success) return [shapeOf(feature.data)]
    const told = new Set(feature.error.issues.map(({ message }) => message))
    for (const message of told) faults.push(`第 ${index + 1} 个要素：${message}。`)
    return []
  })
  if (faults.length === 0) return { shapes }
  const rest = faults.length - mostFaults
  return {
    faults: [...faults.slice(0, mostFaults), ...(rest > 0 ? [`另有 ${rest} 处同样或别的问题。`] : [])],
  }
}

const fileSchema = atFirstUse(() =>
  z.object(
    {
      type: z.literal('FeatureCollection', '最外层的 type 要是 FeatureCollection'),
      features: z
        .array(z.unknown(), '缺少要素列表 features')
        .min(1, '文件里没有要素')
        .max(boundaryLimits.shapes, `要素超过 ${boundaryLimits.shapes} 个`),
    },
    '文件不是 GeoJSON',
  ),
)

const degrees = (most: number, what: string) =>
  z
    .number(`${what}要是数字`)
    .min(-most, `${what}超出 ±${most}，坐标要用经纬度，不要用投影坐标`)
    .max(most, `${what}超出 ±${most}，坐标要用经纬度，不要用投影坐标`)
const position = atFirstUse(() =>
  z
    .array(z.unknown(), '坐标点要写成 [经度, 纬度]')
    .min(2, '坐标点要写成 [经度, 纬度]')
    .pipe(
      z.tuple([degrees(180, '经度'), degrees(90, '纬度')], '坐标点要写成 [经度, 纬度]').rest(z.unknown()),
    ),
)
const ring = atFirstUse(() =>
  z.array(position, '一圈边界要是坐标点的列表').min(4, '一圈边界至少要有四个点，首尾同点'),
)
const polygon = atFirstUse(() => z.array(ring, '多边形要是圈的列表').min(1, '多边形里没有圈'))
const featureSchema = atFirstUse(() =>
  z.object(
    {
      type: z.literal('Feature', '要素的 type 要是 Feature'),
      id: z.unknown().optional(),
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.discriminatedUnion(
        'type',
        [
          z.object({ type: z.literal('Polygon'), coordinates: polygon }),
          z.object({
            type: z.literal('MultiPolygon'),
            coordinates: z.array(polygon, '缺少坐标').min(1, '缺少坐标'),
          }),
        ],
        '几何类型要是 Polygon 或 MultiPolygon',
      ),
    },
    '要素要是一个对象',
  ),
)

function shapeOf({ id, properties, geometry }: z.infer<typeof featureSchema>): BoundaryShape {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const told = (keys: readonly string[]): readonly unknown[] => keys.map((key) => properties?.[key])
  const codes = [...told(['adcode', 'ADCODE', 'code', 'gb', '区划代码', '代码', 'id']), id]
  const names = told(['name', 'NAME', 'name_zh', '名称', '地名', '区划名称'])
  return {
    adcode: codes.map(adcodeOf).find((code) => code !== null) ?? null,
    name:
      names
        .find((name) => typeof name === 'string' && name.trim() !== '')
        ?.toString()
        .trim() ?? null,
    polygons: polygons.map((rings) =>
      rings.map((points) => points.map(([lon, lat]): Position => [lon, lat])),
    ),
  }
}

/** `440000`, `44`, `4402`, 12 digits of statistics, or 156 (China) before six digits. */
function adcodeOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const [, digits] = /^(?:156)?(\d{6})(?:0{3}|0{6})?$/.exec(String(value).trim()) ?? []
  if (digits !== undefined) return digits
  const [short] = /^(\d{2}|\d{4})$/.exec(String(value).trim()) ?? []
  return short?.padEnd(6, '0') ?? null
}

/** No position of a sound file lies deeper; a hostile one may nest without end. */
const mostLevels = 10

/** Pairs of numbers, without looking at what holds them. */
function countPositions(value: unknown, level = 0): number {
  if (level > mostLevels) return 0
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return 1
    return value.reduce<number>((sum, item) => sum + countPositions(item, level + 1), 0)
  }
  if (typeof value !== 'object' || value === null) return 0
  const { geometry, coordinates } = value as { geometry?: unknown; coordinates?: unknown }
  const inner = Array.isArray(coordinates) ? countPositions(coordinates, level + 1) : 0
  return countPositions(geometry, level + 1) + inner
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
