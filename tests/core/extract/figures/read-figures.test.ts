import { describe, expect, test } from 'vitest'
import { readClause, readFigures } from '../../../../src/core/extract/figures/read-figures.ts'

/** `indicator=value` of every figure, the qualifier added where it is not exact. */
const read = (clause: string) =>
  readClause(clause).map(
    (f) => `${f.indicator}=${f.value}${f.qualifier === 'exact' ? '' : ` ${f.qualifier}`}`,
  )
const refusals = (clause: string) => readFigures(clause).refused.map((r) => `${r.reason} ${r.value}`)

describe('readFigures', () => {
  test('quotes the clause by UTF-16 offsets of the original', () => {
    const text = '導語。　全市受聘中小學法治副校長８２名，法律顧問４４名。'
    const { figures } = readFigures(text)
    expect(figures.map((f) => f.value)).toEqual([82, 44])
    for (const f of figures) expect(text.slice(f.start, f.end)).toBe(f.quote)
    expect(figures[0]?.quote).toBe('全市受聘中小學法治副校長８２名')
  })

  test('reads nothing outside the body', () => {
    const text = '浏览次数 31 次 检查31次。全年开展行政检查5次。'
    const start = text.indexOf('全年')
    expect(readFigures(text, { body: { start, end: text.length } }).figures.map((f) => f.value)).toEqual([5])
  })

  test('refuses figures inside the plans for next year', () => {
    const text = '全年开展行政检查5次。开展行政检查9次。'
    const planSpans = [{ start: text.indexOf('。') + 1, end: text.length }]
    const { figures, refused } = readFigures(text, { planSpans })
    expect(figures.map((f) => f.value)).toEqual([5])
    expect(refused).toMatchObject([{ indicator: 'administrative_inspections', value: 9, reason: 'plan' }])
  })

  test('refuses the figures of another year, when the year reported on is known', () => {
    const text = '2023年作出行政处罚5件。2024年作出行政处罚3件。'
    const { figures, refused } = readFigures(text, { year: 2024 })
    expect(figures.map((f) => f.value)).toEqual([3])
    expect(refused).toContainEqual(expect.objectContaining({ value: 5, reason: 'other-year' }))
  })

  test('lets the parts of a list inherit what the clause before it speaks of', () => {
    expect(read('我局目前有行政执法证持证人员25名,其中今年新增4人、到期换证3人')).toEqual([
      'enforcement_certificate_holders=25',
      'enforcement_certificates_new=4',
      'enforcement_certificates_renewed=3',
    ])
  })

  test('reads stated absence as zero, but not the absence of defeats', () => {
    expect(read('无行政应诉案件')).toEqual(['administrative_litigations=0'])
    expect(read('行政复议、行政诉讼案件均为零')).toEqual([
      'administrative_reconsiderations=0',
      'administrative_litigations=0',
    ])
    expect(read('无被撤销、败诉案件')).toEqual([])
    expect(read('无一起行政处罚案件因程序违法被法院判决败诉')).toEqual([])
  })

  test('reads a number printed twice once, and keeps different parts apart', () => {
    const { figures } = readFigures('持有行政执法证25人。法治宣讲88次。虽有25人持有执法证。防性侵讲座242场。')
    expect(figures.map((f) => [f.value, f.role])).toEqual([
      [25, 'single'],
      [88, 'part'],
      [242, 'part'],
    ])
  })

  test('marks the printed total among parts', () => {
    const { figures } = readFigures('开展防性侵讲座12场。全年共开展法治讲座88场。')
    expect(figures.map((f) => [f.value, f.role])).toEqual([
      [12, 'part'],
      [88, 'total'],
    ])
  })

  test('lets a total win over its subsets', () => {
    const { figures, refused } = readFigures('作出行政处罚12件,其中警告行政处罚3件')
    expect(figures.map((f) => f.value)).toEqual([12])
    expect(refused).toMatchObject([{ value: 3, reason: 'subset-of-total' }])
  })

  test('notes lost measure words and merged counts', () => {
    expect(readClause('开具整改通知书105、行政处罚8').map((f) => [f.value, f.unit, f.note])).toEqual([
      [105, '', '量词缺失'],
      [8, '', '量词缺失'],
    ])
    expect(readClause('156优秀人员担任学校法治副校长及法治辅导员')[0]?.note).toBe('合并口径；量词缺失')
  })

  test('says why a number is no figure', () => {
    expect(refusals('法治副校长每年到学校开展不少于4课时的法治教育')).toEqual(['wrong-measure-word 4'])
    expect(refusals('每年开展法治讲座不少于2场')).toEqual(['requirement 2'])
    expect(refusals('到2025年聘任法治副校长90名')).toContain('plan 90')
    expect(refusals('作出行政处罚同比增加9件')).toEqual(['year-on-year 9'])
    expect(refusals('云教体法〔2023〕8号')).toEqual(['document-number 2023', 'document-number 8'])
    expect(refusals('严格落实“11530”安全教育提醒制度')).toEqual(['programme-name 11530'])
    expect(refusals('第五届法治文化节')).toEqual(['ordinal 5'])
    expect(refusals('校外培训预付费监管账户余额2,860万元')).toEqual(['money 28600000'])
  })
})
