import type { TableDescription } from './table-description.ts'

/** What was corrected in published figures: no table of the dataset, but the story of some of its figures. */
export const correctionTable: TableDescription = {
  title: '更正',
  description:
    '对公开数字的更正：每处更正先列公开时写的（published），再列改成的（corrected），每个数字一行；一方没有写明的，一行 n 为 0、数值为空',
  key: ['report', 'indicator', 'correction', 'side', 'n'],
  order: 'by key',
  columns: [
    { name: 'report', type: 'text', meaning: '更正的是哪份报告，代号见 reports.csv' },
    { name: 'indicator', type: 'text', meaning: '更正的是哪个指标，代号见 indicators.csv' },
    { name: 'correction', type: 'text', meaning: '更正的编号，32 位十六进制数；同一处更正的各行相同' },
    { name: 'side', type: 'text', meaning: 'published（更正时公开的）或 corrected（改成的）' },
    { name: 'n', type: 'integer', meaning: '这一方的第几个数字，从 1 起；没有写明的写 0' },
    { name: 'value', type: 'number', nullable: true, meaning: '数值，没有写明的留空' },
    {
      name: 'qualifier',
      type: 'text',
      nullable: true,
      meaning: 'exact、approx、at_least 或 at_most，没有写明的留空',
    },
    { name: 'unit', type: 'text', meaning: '原文量词' },
    { name: 'scope', type: 'text', nullable: true, meaning: 'bureau 或 system，没有写明的留空' },
    { name: 'role', type: 'text', nullable: true, meaning: 'single、total 或 part，没有写明的留空' },
    { name: 'quote', type: 'text', meaning: '写有该数字的原文短句，没有的留空' },
    { name: 'start', type: 'integer', nullable: true, meaning: '短句在全文中的起点（UTF-16），无短句留空' },
    { name: 'end', type: 'integer', nullable: true, meaning: '短句在全文中的终点（UTF-16），无短句留空' },
    { name: 'rule', type: 'text', meaning: '读出该数字的规则，人工读出写 hand' },
    {
      name: 'review',
      type: 'text',
      nullable: true,
      meaning: '公开的数字是 checked、unchecked 还是 ambiguous；改成的留空',
    },
    { name: 'note', type: 'text', meaning: '口径说明，多条用；隔开' },
    { name: 'words', type: 'text', meaning: '更正人抄下的报告原话，没有的留空' },
    { name: 'why', type: 'text', meaning: '更正的理由' },
    { name: 'at', type: 'text', nullable: true, meaning: '更正的时间（更正人机器的时间，UTC），不详留空' },
    { name: 'app', type: 'text', meaning: '写下这个表的法衡的版本' },
  ],
}
