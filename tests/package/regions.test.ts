import { describe, expect, test } from 'vitest'
import { placeSyllables } from '../../src/package/build/pinyin.ts'
import { buildRegions } from '../../src/package/build/region-rows.ts'

describe('place names in pinyin', () => {
  test.each([
    ['重庆市', 'chong qing shi'],
    ['乐昌市', 'le chang shi'],
    ['乐山市', 'le shan shi'],
    ['乐亭县', 'lao ting xian'],
    ['乐陵市', 'lao ling shi'],
    ['乐清市', 'yue qing shi'],
    ['长春市', 'chang chun shi'],
    ['长子县', 'zhang zi xian'],
    ['厦门市', 'xia men shi'],
    ['六安市', 'lu an shi'],
    ['六合区', 'lu he qu'],
    ['六盘水市', 'liu pan shui shi'],
    ['蚌埠市', 'beng bu shi'],
    ['亳州市', 'bo zhou shi'],
    ['番禺区', 'pan yu qu'],
    ['吐鲁番市', 'tu lu fan shi'],
    ['东阿县', 'dong e xian'],
    ['郫都区', 'pi du qu'],
    ['都江堰市', 'du jiang yan shi'],
    ['珲春市', 'hun chun shi'],
    ['尉犁县', 'yu li xian'],
    ['尉氏县', 'wei shi xian'],
    ['大埔县', 'da bu xian'],
    ['黄埔区', 'huang pu qu'],
    ['大城县', 'dai cheng xian'],
    ['黄陂区', 'huang pi qu'],
    ['铅山县', 'yan shan xian'],
    ['台州市', 'tai zhou shi'],
    ['丽水市', 'li shui shi'],
    ['浚县', 'xun xian'],
    ['莘县', 'shen xian'],
    ['单县', 'shan xian'],
    ['歙县', 'she xian'],
    ['洪洞县', 'hong tong xian'],
    ['洞头区', 'dong tou qu'],
    ['闵行区', 'min hang qu'],
    ['喀什地区', 'ka shi di qu'],
    ['调兵山市', 'diao bing shan shi'],
    ['吕梁市', 'lv liang shi'],
    ['西藏自治区', 'xi zang zi zhi qu'],
    ['海港区.', 'hai gang qu'],
  ])('reads %s as %s', (name, expected) => {
    expect(placeSyllables(name).join(' ')).toBe(expected)
  })
})

describe('buildRegions', () => {
  const regions = buildRegions([
    { adcode: '440281', name: '乐昌市' },
    { adcode: '330103', name: '下城区' },
    { adcode: '320571', name: '苏州工业园区' },
    { adcode: '232764', name: '呼中区' },
    { adcode: '460301', name: '西沙群岛' },
  ])
  const region = (adcode: string) => regions.find((r) => r.adcode === adcode)

  test.each([
    ['a county under its prefecture', '440281', { level: 'county', parent: '440200', status: 'current' }],
    ['a district of a municipality under the municipality', '500101', { level: 'county', parent: '500000' }],
    ['a county of a municipality likewise', '500231', { level: 'county', parent: '500000' }],
    ['a county-level city a province governs directly', '419001', { level: 'county', parent: '410000' }],
    ['a city without districts as a prefecture', '441900', { level: 'prefecture', parent: '440000' }],
    ['a renamed county under its new code', '431181', { name_zh: '祁阳市', status: 'current' }],
    ['a division merged since the census', '330103', { parent: '330100', status: 'abolished' }],
    ['a development zone', '320571', { parent: '320500', status: 'statistical' }],
    ['a district with a statistical code only', '232764', { parent: '232700', status: 'statistical' }],
    ['a province outside the registry', '810000', { level: 'province', parent: null, initials: 'xgtbxzq' }],
  ])('has %s', (_, adcode, expected) => {
    expect(region(adcode)).toMatchObject(expected)
  })

  test('has no group codes such as 市辖区 and no development zone the census did not count', () => {
    expect(regions.filter((r) => /^(市辖区|县)$|直辖县级/.test(r.name_zh))).toEqual([])
    expect(region('110100')).toBeUndefined()
    expect(region('130171')).toBeUndefined()
  })

  test('gives every code once and every parent one level up', () => {
    expect(new Set(regions.map((r) => r.adcode)).size).toBe(regions.length)
    for (const { parent, level } of regions) {
      const above = parent === null ? undefined : region(parent)?.level
      const allowed = { province: [undefined], prefecture: ['province'], county: ['province', 'prefecture'] }[
        level
      ]
      expect(allowed).toContain(above)
    }
  })
})
