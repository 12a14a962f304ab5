import type { Encoding } from '../extract/text/decode-text.ts'
import type { ImportedPackage, TableKind } from './types.ts'
import type { DocumentKind } from '../document/types.ts'
import type { StageId, Verdict } from '../screen/types.ts'

/** What a file was read as, in the words of people who save files. */
export const kindNames: Readonly<Record<DocumentKind | TableKind | ImportedPackage['kind'], string>> = {
  text: '文本',
  html: '网页',
  mhtml: '网页存档',
  docx: 'Word 文档',
  pdf: 'PDF',
  csv: 'CSV 表格',
  xlsx: 'Excel 工作簿',
  json: 'JSON 表格',
  package: '数据包',
}

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（国标，含 GBK）',
  big5: 'Big5（繁体）',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
}

export const stageNames: Readonly<Record<StageId, string>> = {
  structure: '结构',
  columns: '列',
  values: '数值与单位',
  codes: '代码',
  duplicates: '重复',
  plausibility: '合理性',
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  pass: '通过',
  warning: '警告',
  fail: '不通过',
}
