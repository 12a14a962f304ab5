import type { Encoding } from '../extract/text/decode-text.ts'
import type { DocumentKind } from '../document/types.ts'

/** What a file was read as, in the words of people who save files. */
export const kindNames: Readonly<Record<DocumentKind, string>> = {
  text: '文本',
  html: '网页',
  mhtml: '网页存档',
  docx: 'Word 文档',
  pdf: 'PDF',
}

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（国标，含 GBK）',
  big5: 'Big5（繁体）',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
}
