import type { FileName } from '../schema/package-files.ts'
import { correctionTable } from './correction-columns.ts'
import type { TableDescription } from './table-description.ts'

/** The tables of `data/` as a person edits them: one CSV file a table, these columns in this order. */
export const tables: Readonly<Record<FileName, TableDescription>> = {
  indicators: {
    title: '指标目录',
    description: '每行一个指标；definition_zh 是计入与否的依据',
    key: ['id'],
    order: 'as given',
    columns: [
      { name: 'id', type: 'text', meaning: '指标代号：小写英文字母、数字和下划线，不重复' },
      { name: 'group', type: 'text', meaning: '所属组的代号' },
      { name: 'name_zh', type: 'text', meaning: '指标名称' },
      { name: 'unit', type: 'text', meaning: '计量单位，比率写 %' },
      { name: 'measure', type: 'text', meaning: 'stock（期末存量）、flow（当年流量）或 rate（比率）' },
      { name: 'direction', type: 'text', meaning: 'more（多为好）、less（少为好）或 none（不分好坏）' },
      { name: 'definition_zh', type: 'text', meaning: '口径：什么计入、什么不计' },
      { name: 'typical_phrases', type: 'list', meaning: '常见写法，N 代表数字，多个用 | 隔开' },
      {
        name: 'report_kinds',
        type: 'list',
        meaning: '可以写明该指标的报告种类：rule_of_law、enforcement、disclosure，多个用 | 隔开',
      },
    ],
  },
  regions: {
    title: '行政区划',
    description: '省、地、县三级行政区划，以及只见于 2020 年人口普查的代码',
    key: ['adcode'],
    order: 'by key',
    columns: [
      { name: 'adcode', type: 'text', meaning: '六位区划代码' },
      { name: 'name_zh', type: 'text', meaning: '区划名称' },
      { name: 'level', type: 'text', meaning: 'province（省级）、prefecture（地级）或 county（县级）' },
      { name: 'parent', type: 'text', nullable: true, meaning: '上级区划代码，省级留空' },
      { name: 'pinyin', type: 'text', meaning: '不带声调的拼音，音节之间空一格，ü 写作 v' },
      { name: 'initials', type: 'text', meaning: '拼音首字母' },
      {
        name: 'status',
        type: 'text',
        meaning: 'current（现行）、abolished（普查后撤并或更名）或 statistical（仅有统计代码）',
      },
    ],
  },
  denominators: {
    title: '2020 年人口',
    description: '第七次全国人口普查分县常住人口，单位：人；上级区划的人口为下级之和',
    key: ['adcode'],
    order: 'by key',
    columns: [
      { name: 'adcode', type: 'text', meaning: '六位区划代码，须见于 regions.csv' },
      { name: 'residents_2020', type: 'integer', meaning: '常住人口，非负整数' },
      { name: 'residents_aged_5_14_2020', type: 'integer', meaning: '5 至 14 岁常住人口，非负整数' },
    ],
  },
  reports: {
    title: '报告',
    description: '每行一份报告：哪个教育行政部门、报告哪一年、读到多少',
    key: ['id'],
    order: 'by key',
    columns: [
      { name: 'id', type: 'text', meaning: '区划代码-年度，执法报告加 -enforcement，公开年报加 -disclosure' },
      { name: 'kind', type: 'text', meaning: 'rule_of_law、enforcement 或 disclosure' },
      { name: 'bureau', type: 'text', meaning: '教育行政部门名称' },
      { name: 'adcode', type: 'text', meaning: '六位区划代码，须见于 regions.csv' },
      { name: 'year', type: 'integer', meaning: '报告的年度（不是发布的年份），2000 至 2100' },
      { name: 'published', type: 'date', nullable: true, meaning: '发布日期，如 2025-01-21，不详留空' },
      {
        name: 'published_basis',
        type: 'text',
        nullable: true,
        meaning: '发布日期的依据：page（网页发布日期）或 signature（落款日期），日期不详留空',
      },
      { name: 'title', type: 'text', meaning: '报告标题' },
      { name: 'url', type: 'text', nullable: true, meaning: '官方网页地址，没有可信网页时留空' },
      { name: 'coverage', type: 'text', meaning: 'full（通读全文）或 opening（只读开头 1000 字）' },
      {
        name: 'sections',
        type: 'list',
        nullable: true,
        meaning:
          '通读全文的法治政府建设报告写了哪几部分：measures（主要举措和成效）、shortcomings（不足和原因）、' +
          'first_responsible（第一责任人履职）、plans（下一年度安排）、other（其他事项），按此顺序，多个用 | 隔开；其余留空',
      },
    ],
  },
  figures: {
    title: '数字',
    description: '每行一个数字：某份报告就某个指标写明的值及其出处',
    key: ['report', 'indicator', 'value'],
    order: 'by key',
    columns: [
      { name: 'report', type: 'text', meaning: '报告代号，须见于 reports.csv' },
      { name: 'indicator', type: 'text', meaning: '指标代号，须见于 indicators.csv' },
      { name: 'value', type: 'number', meaning: '数值，只写数字，“万”须折算' },
      {
        name: 'qualifier',
        type: 'text',
        meaning: 'exact、approx（约）、at_least（以上、余）或 at_most（以下）',
      },
      { name: 'unit', type: 'text', meaning: '原文量词，原文缺失时留空；“万”属于数值，不写在这里' },
      { name: 'scope', type: 'text', meaning: 'bureau（本机关）或 system（全系统、各学校）' },
      { name: 'role', type: 'text', meaning: 'single（唯一）、total（总数）或 part（分项）' },
      { name: 'quote', type: 'text', meaning: '写有该数字的原文短句，只读开头的报告留空' },
      { name: 'start', type: 'integer', nullable: true, meaning: '短句在全文中的起点（UTF-16），无短句留空' },
      { name: 'end', type: 'integer', nullable: true, meaning: '短句在全文中的终点（UTF-16），无短句留空' },
      { name: 'rule', type: 'text', meaning: '读出该数字的规则，人工读出写 hand，更正写 correction' },
      { name: 'review', type: 'text', meaning: 'checked（已核对）、unchecked（未核对）或 ambiguous（存疑）' },
      { name: 'note', type: 'text', meaning: '口径说明，多条用；隔开' },
    ],
  },
  corrections: correctionTable,
}
