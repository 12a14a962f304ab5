/** Why a file is not read, in one word. */
export type RefusalReason = keyof typeof messages

/** A file that is not read, with what to do about it in Chinese. */
export interface UnreadableDocument {
  fault: 'unreadable'
  reason: RefusalReason
  message: string
}

/** Thrown by the readers, and turned into an `UnreadableDocument` by `readDocument`. `detail` goes into the words. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: RefusalReason
  readonly detail: string
  constructor(reason: RefusalReason, detail = '') {
    super(detail === '' ? messages[reason] : `${messages[reason]}（${detail}）`)
    this.reason = reason
    this.detail = detail
  }
}

const messages = {
  empty: '文件是空的',
  binary: '不是文本文件',
  image: '这是图片，没有文字，请用文字版',
  legacy_word: '这是旧版 Word 文件（.doc），请用 Word 或 WPS 另存为 .docx 再读',
  rtf: '这是 RTF 文件，请用 Word 或 WPS 另存为 .docx 再读',
  word_xml: '这是 Word XML 文件，请用 Word 或 WPS 另存为 .docx 再读',
  xml: '这是 XML 文件，不是网页或文本；请用 Word、PDF 或网页版',
  spreadsheet: '这是电子表格，不是报告正文；若是数据表，请另存为 .xlsx 或 .csv，在网页上导入',
  presentation: '这是演示文稿，请用 Word 或 PDF 版',
  open_document: '这是 ODF 文件（.odt），请另存为 .docx 再读',
  not_a_table: 'JSON 里没有表格：应是一组记录，每条写明地区、年度和指标的值',
  ofd: '这是 OFD 版式文件，请另存为 PDF 或 .docx 再读',
  archive: '这是压缩包，请解压后再读里面的报告',
  encrypted: '文件有密码，请去掉密码另存一份再读',
  damaged: '文件已损坏，请重新下载或另存一份再读',
  suspicious: '文件的构造可疑，没有读',
  too_large: '文件太大',
  too_long: '读得太久，已停止；请另存为 .txt 再读',
  scanned: '这份 PDF 是扫描图片，没有文字层；请用文字版，或先做文字识别（OCR）',
  garbled: '文字层是乱码，认不出字；请用原始的 Word 或网页版',
  missing_characters: '这份 PDF 用了没有收录的字符表，文字读不全；请用原始的 Word 或网页版',
  no_text: '文件里没有文字',
} as const
