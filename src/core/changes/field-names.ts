import type { Indicator } from '../schema/indicator.ts'
import type { Report } from '../schema/report.ts'

export const reportFieldNames: Readonly<Record<keyof Report, string>> = {
  id: '编号',
  kind: '种类',
  bureau: '部门名称',
  adcode: '地区',
  year: '年份',
  published: '日期',
  published_basis: '日期的依据',
  title: '标题',
  url: '原页地址',
  coverage: '读到的范围',
  sections: '法定内容',
  origin: '出自',
}

export const indicatorFieldNames: Readonly<Record<keyof Indicator, string>> = {
  id: '编号',
  group: '分类',
  name_zh: '名称',
  unit: '单位',
  measure: '计量性质',
  direction: '高低的含义',
  definition_zh: '定义',
  typical_phrases: '常见写法',
  report_kinds: '由哪些报告说明',
}
