import type { ReportKind } from '../../schema/report.ts'

/** The kind of report a title announces, or null where it announces none (a plan, a notice, news). */
export function reportKindOf(title: string): ReportKind | null {
  if (!announcesReport.test(title) || /工作(?:要点|方案)|通知|公告|征求意见|部署会|推进会/.test(title))
    return null
  if (/法治政府|依法行政/.test(title)) return 'rule_of_law'
  if (/信息公开|政务公开/.test(title)) return 'disclosure'
  if (/行政执法|行政许可|行政处罚|行政检查|执法(?:工作|情况|统计|数据)/.test(title)) return 'enforcement'
  if (/法治|法制(?:建设|工作)|依法治[教校区市县]/.test(title)) return 'rule_of_law'
  return null
}

/** A report, a summary or a state of affairs, possibly followed by plans for the next year. */
const announcesReport =
  /(?:报告|总结|汇报|年报|情况|综述)(?:[((][^()()]{0,20}[))])?(?:[和与及暨].{0,14}(?:计划|思路|打算|安排|要点|设想))?$/
