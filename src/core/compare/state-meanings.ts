import type { AbsentState } from './cell.ts'

/** What each word for a missing number says, and what it does not. */
export const stateMeanings: Readonly<Record<AbsentState, string>> = {
  unmeasured: '报告写明了数字，但按所选算法算不出来。',
  not_stated: '全文读过，没有写这一项。没有写不等于零。',
  unread: '只读了报告开头，开头里没有；后文可能写有。',
  ambiguous: '写了数字，但口径不清，等人核对后才采用。',
  no_report: '没有找到这一年会写这一项的报告。没有找到不等于没有发布。',
}

export const reportedMeaning = '报告写明了数字。写明的零也是数字，参加排名。'
