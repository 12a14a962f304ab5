import type { RefusalReason } from './types.ts'

/** Why a number is no figure, in two or three words. */
export const refusalNames: Readonly<Record<RefusalReason, string>> = {
  requirement: '要求',
  plan: '计划',
  'other-body': '别的机关',
  ordinal: '序数',
  'document-number': '文号',
  'programme-name': '工程名称',
  'subset-of-total': '总数的一部分',
  'other-year': '别的年度',
  'year-on-year': '增减幅度',
  date: '日期',
  'time-limit': '期限',
  'legal-article': '法条',
  money: '金额',
  excluded: '不在口径内',
  negated: '否定',
  'wrong-measure-word': '量词不符',
  'no-subject': '没有对应指标',
  title: '书名、标题里的数',
}
