import type { ReportKind } from '../../schema/report.ts'
import type { TextSpan } from '../figures/types.ts'
import { educationOrgan } from './bureau-name.ts'
import type { TextLine } from './lines.ts'
import { isPreamble } from './page-furniture.ts'
import { reportKindOf } from './report-kind.ts'
import { withoutSpam } from './spam.ts'

export interface FoundTitle extends TextSpan {
  /** The title on one line, without white space at line breaks and without advertisements. */
  text: string
  kind: ReportKind
}

/**
 * The title of the report on a page: the best of all runs of one to four short lines that announce a report. A title
 * may be broken over lines, stand in the page's navigation, or be repeated above the text.
 */
export function findTitle(lines: readonly TextLine[]): FoundTitle | null {
  let best: { title: FoundTitle; score: number } | null = null
  for (let first = 0; first < Math.min(lines.length, searchedLines); first++) {
    for (const { title, score } of titlesStartingAt(lines, first)) {
      if (best === null || score > best.score) best = { title, score }
    }
  }
  return best?.title ?? null
}

const searchedLines = 400
const longestTitle = 80
const label = /^[[【]?\s*(?:标\s*题|名\s*称|信息名称|文件名称)\s*[\]】]?\s*[::]?\s*/

function* titlesStartingAt(lines: readonly TextLine[], first: number) {
  let joined = ''
  for (let last = first; last < Math.min(first + 4, lines.length); last++) {
    const line = lines[last]
    if (line === undefined || line.text.length > longestTitle || /[。;;!?>|»]/.test(line.text)) return
    if (isPreamble(line.text) && !label.test(line.text)) return
    joined += withoutSiteName(withoutSpam(line.text.replace(label, '')))
    if (joined.length > longestTitle) return
    const kind = reportKindOf(joined)
    if (kind === null) continue
    const start = lines[first]?.start ?? line.start
    // Fewer lines and an earlier place win between equals, a named bureau and a year before both.
    const score =
      (educationOrgan.test(joined) ? 40 : 0) +
      (/20\d\d|二[〇○O零]/.test(joined) ? 30 : 0) +
      (/(?:年度|年).*(?:报告|总结)/.test(joined) ? 10 : 0) -
      4 * (last - first) -
      first / searchedLines
    yield { title: { text: joined.replace(/\s+/g, ' ').trim(), kind, start, end: line.end }, score }
  }
}

/** The page's `<title>` and some headers append the site: `…年度报告-乐昌市人民政府网站`. */
function withoutSiteName(line: string): string {
  const cut = line.search(
    /\s*[-_—–]+\s*[^-_—–]{0,30}(?:网|网站|门户|平台|人民政府|教育局|教育厅|委员会|栏目|公开|公示)$/,
  )
  return cut > 0 ? line.slice(0, cut) : line
}
