/** One kind of thing a reading left out, changed or could not understand, with how many. */
export interface Loss {
  id: LossId
  count: number
  /** In Chinese, for the report at the end of an import. */
  message: string
}

export type LossId = keyof typeof wordings

/** Counts what a reading loses. */
export class LossTally {
  readonly #counts = new Map<LossId, number>()

  add(id: LossId, count = 1) {
    if (count > 0) this.#counts.set(id, (this.#counts.get(id) ?? 0) + count)
  }

  /** In the order of the wordings, so that two readings of one file say the same. */
  list(): Loss[] {
    return lossIds.flatMap((id) => {
      const count = this.#counts.get(id) ?? 0
      return count === 0 ? [] : [{ id, count, message: wordings[id](count) }]
    })
  }
}

const wordings = {
  pictures: (n: number) => `图片 ${n} 张没有读，图里的文字不在内`,
  embedded: (n: number) => `嵌入的对象（图表、附件等）${n} 个没有读`,
  frames: (n: number) => `内嵌页面 ${n} 个没有读`,
  form_choices: (n: number) => `下拉选项、脚本等网页部件 ${n} 处没有读`,
  deleted: (n: number) => `修订中删去的文字 ${n} 处，按已删去处理`,
  inserted: (n: number) => `修订中加上的文字 ${n} 处，按已加上处理`,
  hidden: (n: number) => `隐藏文字 ${n} 处没有读`,
  headers: (n: number) => `页眉、页脚 ${n} 处没有读`,
  page_numbers: (n: number) => `页码 ${n} 处没有读`,
  running_heads: (n: number) => `每页重复的页眉、页脚 ${n} 行没有读`,
  comments: (n: number) => `批注 ${n} 条没有读`,
  contents: (n: number) => `目录 ${n} 处没有读`,
  placeholders: (n: number) => `未填写的占位文字 ${n} 处没有读`,
  notes: (n: number) => `脚注、尾注 ${n} 条，接在所注的段落之后`,
  text_boxes: (n: number) => `文本框 ${n} 个，接在所在的段落之后`,
  numbering: (n: number) => `自动编号 ${n} 种的样式不认识，编号没有写出`,
  symbols: (n: number) => `符号字体的字符 ${n} 个认不出，以“\ufffd”代替`,
  equations: (n: number) => `公式 ${n} 个只读了其中的文字`,
  outside: (n: number) => `引用的外部内容 ${n} 处没有读`,
  macros: (n: number) => `文件带有宏或脚本 ${n} 处，没有运行`,
  radicals: (n: number) => `部首字符 ${n} 个，按通常的汉字读`,
  unknown_characters: (n: number) => `认不出的字符 ${n} 个，以“\ufffd”代替`,
  joined_numbers: (n: number) => `断在两行的数字 ${n} 处，按一个数读，请核对`,
  raised: (n: number) => `上标、下标 ${n} 处没有读（多为注号）`,
  overlapping: (n: number) => `重叠的文字 ${n} 处，按位置先后读，请核对`,
  table_rows: (n: number) => `表格 ${n} 行逐行读，单元格里换行的请核对`,
  upright_lines: (n: number) => `斜排、竖排的文字 ${n} 段没有读（多为水印）`,
  annotations: (n: number) => `批注、表单等 ${n} 处没有读`,
  damaged_streams: (n: number) => `${n} 段数据与校验和不符，文字可能有误，请与原件核对`,
  pages_without_text: (n: number) => `${n} 页没有文字（可能是扫描图片），没有读`,
  columns: (n: number) => `${n} 页按分栏读，请核对语序`,
  recognised: (n: number) => `${n} 页的文字层像是由扫描识别（OCR）而来，数字可能有误`,
} as const

const lossIds = Object.keys(wordings) as LossId[]
