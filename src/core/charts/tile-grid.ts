export interface TilePlace {
  /** Of the province, GB/T 2260. */
  readonly adcode: string
  /** What fits on a tile; the region list has the full name. */
  readonly short: string
  /** From 1 at the left. */
  readonly column: number
  /** From 1 at the top. */
  readonly row: number
}

/** One equal tile a province, about where readers look for it. A schematic: no shape, no size, no boundary. */
export const tilePlaces: readonly TilePlace[] = [
  ['230000', '黑龙江', 9, 1],
  ['150000', '内蒙古', 7, 2],
  ['220000', '吉林', 9, 2],
  ['650000', '新疆', 1, 3],
  ['620000', '甘肃', 4, 3],
  ['640000', '宁夏', 5, 3],
  ['140000', '山西', 6, 3],
  ['110000', '北京', 7, 3],
  ['120000', '天津', 8, 3],
  ['210000', '辽宁', 9, 3],
  ['540000', '西藏', 2, 4],
  ['630000', '青海', 3, 4],
  ['610000', '陕西', 5, 4],
  ['410000', '河南', 6, 4],
  ['130000', '河北', 7, 4],
  ['370000', '山东', 8, 4],
  ['510000', '四川', 4, 5],
  ['500000', '重庆', 5, 5],
  ['420000', '湖北', 6, 5],
  ['340000', '安徽', 7, 5],
  ['320000', '江苏', 8, 5],
  ['310000', '上海', 9, 5],
  ['530000', '云南', 3, 6],
  ['520000', '贵州', 4, 6],
  ['430000', '湖南', 5, 6],
  ['360000', '江西', 6, 6],
  ['330000', '浙江', 7, 6],
  ['350000', '福建', 8, 6],
  ['450000', '广西', 5, 7],
  ['440000', '广东', 6, 7],
  ['710000', '台湾', 9, 7],
  ['460000', '海南', 5, 8],
  ['820000', '澳门', 6, 8],
  ['810000', '香港', 7, 8],
].map(([adcode, short, column, row]) => ({
  adcode: String(adcode),
  short: String(short),
  column: Number(column),
  row: Number(row),
}))
