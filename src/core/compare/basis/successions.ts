/**
 * Divisions founded after the 2020 census whose territory is, whole and unchanged, that of one former division,
 * so that the former's census count is theirs. Source: the changes of divisions approved by the State Council in
 * 2021 and 2023, each of which says 以原…的行政区域为…的行政区域. Mergers and splits (三元区, 孟津区, 钱塘区 …) are not here:
 * what was counted under the old codes cannot be told apart by the new boundaries. Nor is 沙湾市, whose prefecture
 * gave up land later. Keys are the new codes.
 */
export const wholeSuccessions: ReadonlyMap<string, string> = new Map([
  ['350405', '350427'], // 沙县区, 沙县
  ['350604', '350681'], // 龙海区, 龙海市
  ['350605', '350625'], // 长泰区, 长泰县
  ['431181', '431121'], // 祁阳市, 祁阳县
  ['450181', '450127'], // 横州市, 横县
  ['513402', '513425'], // 会理市, 会理县
  ['520581', '520522'], // 黔西市, 黔西县
  ['532302', '532331'], // 禄丰市, 禄丰县
  ['540481', '540422'], // 米林市, 米林县
  ['540581', '540530'], // 错那市, 错那县
  ['610305', '610322'], // 凤翔区, 凤翔县
  ['610981', '610928'], // 旬阳市, 旬阳县
])

/**
 * Prefectures that gave up land after the census to a city the region governs directly: 新星市 (2021) was cut out of
 * 哈密市, 白杨市 (2023) out of 塔城地区. Which counties gave how much is not known here.
 */
export const gaveUpLand: ReadonlyMap<string, string> = new Map([
  ['650500', '659011'],
  ['654200', '659012'],
])

/** In the codes but not in the census: 金门县. Its missing count says nothing about its neighbours. */
export const neverCounted: ReadonlySet<string> = new Set(['350527'])
