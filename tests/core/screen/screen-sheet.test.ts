import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { Budget } from '../../../src/core/document/budget.ts'
import { type Indicator, indicatorSchema } from '../../../src/core/schema/indicator.ts'
import { screenSheet } from '../../../src/core/screen/screen-sheet.ts'
import type { ChosenRoles } from '../../../src/core/screen/types.ts'
import { readCsv } from '../../../src/core/sheet/read-csv.ts'
import { regionList } from '../../support/region-list.ts'

const regions = regionList()
const rows: Record<string, string>[] = parse(readFileSync('data/indicators.csv'), { columns: true })
const indicators: Indicator[] = rows.map(({ typical_phrases, report_kinds, ...rest }) => {
  const lists = { typical_phrases: typical_phrases?.split('|'), report_kinds: report_kinds?.split('|') }
  return indicatorSchema.parse({ ...rest, ...lists })
})
const screen = (csv: string, chosen: ChosenRoles = {}) =>
  screenSheet({ name: '', rows: readCsv(csv, new Budget()) }, { indicators, regions, chosen })
const verdicts = (csv: string, chosen?: ChosenRoles) =>
  screen(csv, chosen)
    .stages.map(({ verdict }) => verdict ?? '-')
    .join(' ')
const told = (csv: string) =>
  screen(csv).stages.flatMap(({ id, findings }) =>
    findings.map(
      ({ verdict, line, column, reason }) => `${id} ${verdict} ${line} ${column ?? ''}: ${reason}`,
    ),
  )

describe('screenSheet', () => {
  it('reads a table with an indicator a column, below lines of title', () => {
    const { figures, stages } = screen(
      '某市汇总表,,,\n区划代码,地区,年度,法治副校长人数\n440281,乐昌市,2024,82\n,重庆市万州区,2024年,约1.2万\n',
    )
    expect(stages.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'pass'])
    expect(figures).toEqual([
      expect.objectContaining({ adcode: '440281', year: 2024, value: 82, qualifier: 'exact', line: 3 }),
      expect.objectContaining({ adcode: '500101', value: 12_000, qualifier: 'approx', original: '约1.2万' }),
    ])
  })

  it('reads a table with a figure a row, and multiplies a unit in the heading out', () => {
    const long = screen('地区,年度,指标,数值\n乐昌市,2024,rule_of_law_vice_principals,82\n')
    expect(long.figures).toMatchObject([{ indicator: 'rule_of_law_vice_principals', value: 82 }])
    const money = indicators.find(({ unit }) => unit === '元')
    const wide = screen(`地区,年度,${money?.name_zh ?? ''}（万元）\n乐昌市,2024,1.5\n`)
    expect(wide.figures).toMatchObject([{ indicator: money?.id, value: 15_000, original: '1.5' }])
  })

  it('goes no further than a stage that fails, and takes the columns a person names', () => {
    const csv = '哪里,哪年,法治副校长人数\n乐昌市,2024,82\n'
    expect(verdicts(csv)).toBe('pass fail - - - -')
    expect(verdicts(csv, { 哪里: 'region', 哪年: 'year' })).toBe('pass pass pass pass pass pass')
    expect(verdicts('')).toBe('fail - - - - -')
  })

  it('names row, column and reason of what is wrong, and leaves that out', () => {
    const rate = indicators.find(({ measure }) => measure === 'rate')?.name_zh ?? ''
    const csv = [
      `地区,年度,法治副校长人数,${rate},心情`,
      '乐昌市,2024,八十二,98.4,好',
      '和平区,2024,5,0.98,',
      '亚特兰蒂斯,2024,5,,',
      '万州区,去年,5,,',
      '万州区,2024,无,120,',
      '柳州市,2024,5,0.5,',
      '柳州市,2024,6,,',
      '张家港市,2024,1.5,-1,',
    ].join('\n')
    const findings = told(csv).join('\n')
    for (const part of [
      'columns warning 1 心情: 不认识这一列',
      'values fail 2 法治副校长人数: “八十二”不是数',
      'codes fail 3 地区: “和平区”有',
      'codes fail 4 地区: 不认识地区“亚特兰蒂斯”',
      'values fail 5 年度: “去年”不是年度',
      'values warning 6 法治副校长人数: “无”不当作 0',
      `plausibility fail 6 ${rate}: `,
      `values fail 7 ${rate}: 分不清“0.5”是 0.5% 还是 50%`,
      'duplicates fail 8 法治副校长人数: 与第 7 行是同一地区',
      'plausibility fail 9 法治副校长人数: 法治副校长人数按',
      `plausibility fail 9 ${rate}: ${rate}不能是负数`,
    ])
      expect(findings).toContain(part)
    expect(screen(csv).figures.map(({ adcode, value }) => `${adcode} ${value}`)).toEqual(['440281 98.4'])
  })

  it('never takes an empty cell for zero', () => {
    const { figures, absent } = screen('地区,年度,法治副校长人数\n乐昌市,2024,\n柳州市,2024,0\n')
    expect(figures.map(({ value }) => value)).toEqual([0])
    expect(absent).toBe(1)
  })
})
