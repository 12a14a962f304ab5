/** A division founded after the 2020 census whose territory is, whole and unchanged, that of one former division. */
export interface Succession {
  readonly now: string
  readonly former: string
  /**
   * What shows it, besides the change of codes in the registry:
   * - `approval`: the approval, as the province published or the press quoted it, says 以原…的行政区域为…的行政区域;
   * - `townships`: the statistical code tables list the same townships under the former code (2020) and the new
   *   one (2023); for these no text of the approval could be read.
   */
  readonly shownBy: 'approval' | 'townships'
  /** When the approval was given or published, as far as known: a year, month or day. */
  readonly approved: string | null
}

/**
 * Checked on 2026-11-22, row by row; a row without a source has no place here. Left out on purpose: mergers and splits
 * (三元区, 孟津区, 钱塘区 …), since what was counted under the old codes cannot be told apart by the new boundaries, and
 * 沙湾市, whose prefecture gave up land later.
 */
export const wholeSuccessions: readonly Succession[] = [
  // 沙县区, 沙县
  { now: '350405', former: '350427', shownBy: 'approval', approved: '2021-02' },
  // 龙海区, 龙海市
  { now: '350604', former: '350681', shownBy: 'approval', approved: '2021-02' },
  // 长泰区, 长泰县
  { now: '350605', former: '350625', shownBy: 'approval', approved: '2021-02' },
  // 横州市, 横县
  { now: '450181', former: '450127', shownBy: 'approval', approved: '2021-02' },
  // 会理市, 会理县
  { now: '513402', former: '513425', shownBy: 'approval', approved: '2021-01-20' },
  // 黔西市, 黔西县
  { now: '520581', former: '520522', shownBy: 'townships', approved: '2021-03' },
  // 禄丰市, 禄丰县
  { now: '532302', former: '532331', shownBy: 'townships', approved: '2021-02' },
  // 米林市, 米林县
  { now: '540481', former: '540422', shownBy: 'townships', approved: null },
  // 错那市, 错那县
  { now: '540581', former: '540530', shownBy: 'townships', approved: '2023' },
  // 凤翔区, 凤翔县
  { now: '610305', former: '610322', shownBy: 'approval', approved: '2021-01-29' },
  // 旬阳市, 旬阳县
  { now: '610981', former: '610928', shownBy: 'approval', approved: '2021' },
]

/**
 * 祁阳市 is 祁阳县 and more: the census counted four townships of it apart, as 金洞管理区 (431172, 40,874 persons), which
 * the code tables of 2023 list under 祁阳市. It has no count of its own, and takes nothing from the districts beside it.
 */
const enlargedSuccessions: readonly Pick<Succession, 'now' | 'former'>[] = [
  { now: '431181', former: '431121' },
]

/** The abolished division in whose place each one stands, by the new code; its links and reports pass on. */
export const formerCodes: ReadonlyMap<string, string> = new Map(
  [...wholeSuccessions, ...enlargedSuccessions].map(({ now, former }) => [now, former]),
)

/**
 * Prefectures that gave up land after the census to a city the region governs directly: 新星市 (2021) was cut out of
 * 哈密市, 白杨市 (approved 2022-12, 一六三团 beside 塔城) out of 塔城地区. Which counties gave how much is not known here.
 */
export const gaveUpLand: ReadonlyMap<string, string> = new Map([
  ['650500', '659011'],
  ['654200', '659012'],
])

/**
 * Divisions that kept their code while townships changed sides: listed under another division in the code tables of
 * 2020 than in those of 2023. Some moved before the census day, some long after (水冶镇 of 安阳县 in 2021-09);
 * the tables do not say which. Where a development zone was counted apart and its townships are listed under a
 * district now, the district's count lacks them.
 */
export const redrawn: ReadonlySet<string> = new Set([
  // 鼓楼区, 铜山区 (徐州): 拾屯街道
  ...['320302', '320312'],
  // 海州区, 淮安区, 高港区: townships of zones
  ...['320706', '320803', '321203'],
  // 龙湾区: townships of a zone
  '330303',
  // 越城区, 上虞区: 沥海街道
  ...['330602', '330604'],
  // 蚌山区: townships of a zone
  '340303',
  // 青山湖区, 新建区, 红谷滩区: 流湖镇, 厚田乡 and others
  ...['360111', '360112', '360113'],
  // 环翠区, 德城区: townships of zones
  ...['371002', '371402'],
  // 瀍河回族区, 洛龙区: 白马寺镇
  ...['410304', '410311'],
  // 殷都区, 安阳县: 水冶镇, 曲沟镇
  ...['410505', '410522'],
  // 石峰区: townships of a zone
  '430204',
  // 市中区 (内江), 达川区, 巴州区: townships of zones
  ...['511002', '511703', '511902'],
  // 安宁区, 皋兰县: 忠和镇, 九合镇
  ...['620105', '620122'],
  // 克拉玛依区, 白碱滩区: 金龙镇街道
  ...['650203', '650204'],
])

/** In the codes but not in the census: 金门县. Its missing count says nothing about its neighbours. */
export const neverCounted: ReadonlySet<string> = new Set(['350527'])
