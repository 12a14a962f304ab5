import { describe, expect, it } from 'vitest'
import { findBureau } from '../../../../src/core/extract/report/find-bureau.ts'
import { regionList } from '../../../support/region-list.ts'

const regions = regionList()
const find = (title: string, fields: string[] = [], body = '') =>
  findBureau({ title, fields: () => fields, body, page: [title, ...fields, body].join('\n') }, regions)
const report = '教育局2024年法治政府建设报告'

describe('findBureau', () => {
  it.each([
    ['the title', `乐昌市${report}`, [], '', ['乐昌市教育局', '440281']],
    [
      'the signature where the title is shared',
      `鼓楼区${report}`,
      ['南京市鼓楼区教育局'],
      '',
      ['鼓楼区教育局', '320106'],
    ],
    [
      'the publisher where the title has no place',
      '关于2024年法治政府建设情况的报告',
      ['来源:昌宁县教育体育局'],
      '',
      ['昌宁县教育体育局', '530524'],
    ],
    [
      'the site where the title has no place',
      `区${report}`,
      ['天津市和平区人民政府>政务公开'],
      '',
      ['和平区教育局', '120101'],
    ],
    [
      'no city for a district',
      `区${report}`,
      ['天津市教育局>和平区教育局'],
      '天津市和平区教育局',
      ['和平区教育局', '120101'],
    ],
    ['the text, last', '2024年法治政府建设报告', ['首页'], '宁县教育局认真', ['宁县教育局', '621026']],
    [
      'the title before any other place',
      `宁县${report}`,
      ['庆阳市教育局', '乐昌市教育局'],
      '',
      ['宁县教育局', '621026'],
    ],
    [
      'the host name of the place above',
      `和平区${report}`,
      ['http://www.shenyang.gov.cn/'],
      '',
      ['和平区教育局', '210102'],
    ],
    ['neither of two that nothing decides', `和平区${report}`, [], '', ['和平区教育局', null]],
    ['a bureau of no listed region', `郑州高新区${report}`, [], '', ['郑州高新区教育局', null]],
    ['nothing where no place is named', '2024年法治政府建设报告', ['首页'], '我局', [null, null]],
  ])('reads %s', (_name, title, fields, body, [bureau, adcode]) => {
    expect(find(title, fields, body)).toMatchObject({ bureau, adcode })
  })

  it('lists the regions a name may mean', () => {
    expect(find(`和平区${report}`).warnings).toEqual([
      {
        id: 'region_ambiguous',
        message: '同名地区有多个，未定：天津市和平区（120101）、辽宁省沈阳市和平区（210102）',
      },
    ])
  })
})
