import type { SectionContent } from './report.ts'

/** The contents the law asks for, as people read them. */
export const sectionNames: Readonly<Record<SectionContent, string>> = {
  measures: '主要举措和成效',
  shortcomings: '不足和原因',
  first_responsible: '第一责任人履职',
  plans: '下一年安排',
  other: '其他情况',
}
