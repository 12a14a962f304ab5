import { describe, expect, it } from 'vitest'
import { bareName } from '../../../../src/core/extract/report/region-names.ts'
import { resolvePlace } from '../../../../src/core/extract/report/resolve-place.ts'
import { regionList } from '../../../support/region-list.ts'

const regions = regionList()
const adcodes = (run: string) =>
  resolvePlace(run, regions)
    ?.candidates.map(({ adcode }) => adcode)
    .sort() ?? []

describe('resolvePlace', () => {
  it.each([
    ['乐昌市', ['440281']],
    ['乐昌', ['440281']],
    ['山阳区', ['410811']],
    ['山阳县', ['611024']],
    ['山阳', ['410811', '611024']],
    ['和平区', ['120101', '210102']],
    ['沈阳市和平区', ['210102']],
    ['关于推动重庆市万州区', ['500101']],
    ['民和回族土族自治县', ['630222']],
    ['双江自治县', ['530925']],
    ['科右前旗', ['152221']],
    ['西乌珠穆沁旗', ['152526']],
    ['江苏省', ['320000']],
    ['我', []],
    ['全市', []],
  ])('reads %s as %j', (run, found) => {
    expect(adcodes(run)).toEqual(found)
  })

  it('keeps the places above in the name', () => {
    expect(resolvePlace('关于推动重庆市万州区', regions)?.name).toBe('重庆市万州区')
  })
})

describe('bareName', () => {
  it.each([
    ['柳州市', '柳州'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['恩施土家族苗族自治州', '恩施'],
    ['内蒙古自治区', '内蒙古'],
    ['泾县', '泾县'],
  ])('of %s is %s', (name, bare) => {
    expect(bareName(name)).toBe(bare)
  })
})
