import type { Mention } from './mentions.ts'
import { isOneSchool, isOtherBody } from './other-bodies.ts'
import type { Sentence } from './sentences.ts'
import type { RefusalReason } from './types.ts'

/** What a refusal looks like: `plan` may be overruled by entries that count plans. */
export type Circumstance = Extract<
  RefusalReason,
  'requirement' | 'plan' | 'year-on-year' | 'other-year' | 'other-body' | 'subset-of-total' | 'negated'
>

/**
 * Why a count is not this body's fact of this year, from the words around it; null for a fact. The order is the
 * precedence: a change against last year is not first of all another year's figure.
 */
export function circumstanceOf(
  text: string,
  mention: Mention,
  sentence: Sentence,
  { year, department = false }: { year: number | null; department?: boolean },
): Circumstance | null {
  const left = text.slice(mention.left, mention.start)
  const right = text.slice(mention.end, mention.right)
  const clauseLeft = text.slice(mention.clauseStart, mention.start)
  const before = text.slice(sentence.start, mention.start)
  const own = text.slice(mention.start, mention.end)
  if (mention.kind === 'number' && (isChange(left, clauseLeft) || isFormerValue(left, right)))
    return 'year-on-year'
  if (mention.kind === 'number' && isShortfall(left, right)) return 'negated'
  if (isRequirement(left, clauseLeft, own)) return 'requirement'
  if (isPlan(before, clauseLeft, right)) return 'plan'
  if (isOtherYear(before, clauseLeft, year)) return 'other-year'
  if (isOtherBody(before, department) && !/担任|兼任|副校长/.test(right)) return 'other-body'
  if (isOneSchool(before)) return 'subset-of-total'
  if (mention.kind === 'absent' && isQualifiedAbsence(left + text.slice(mention.end, mention.right)))
    return 'negated'
  return null
}

/** 同比增加9次, 比去年减少5件; but 新增4人 and 增至31人 are counts. */
function isChange(left: string, clauseLeft: string): boolean {
  if (
    /(?:增长|(?<!新)增加|减少|下降|上升|提升|提高|压缩|缩短|降低|回落|压减|增幅|降幅|多|少)(?:了|约|近|超过|超)?$/.test(
      left.slice(-6),
    )
  )
    return true
  return (
    /同比|环比|[较比](?:上年|去年|上一年|上年度|往年|\d{4}年)|与(?:上年|去年)相比/.test(
      clauseLeft.slice(-30),
    ) && !/[达到至为]|共|总/.test(left)
  )
}

/** 由92%提高到98%: the first is what it was. */
const isFormerValue = (left: string, right: string) =>
  /[由从](?:原来|原有|原先|原|最初|年初|上年|去年|此前)?的?$/.test(left) &&
  /^(?:提高|提升|增|上升|升|下降|降|扩|压|减|调整|精简|优化|缩减|变更|变为|下调|上调|缩短|调)/.test(right)

/** 尚有5人未取得, 未办结3件 count what is missing. */
const isShortfall = (left: string, right: string) =>
  (/除了?$/.test(left) && /外/.test(right.slice(0, 20))) ||
  /正在(?:申领|申请|办理|申报|报名|整改|审批|审理|办证|培养|参加)|正?待(?:发证|领证|换证|办理|整改)|未(?:取得|完成|配备|办结|整改|达标|建立|聘|通过|参加|参与|覆盖|开展|获|持)/.test(
    left.slice(-12) + right.slice(0, 20),
  )

/** 每年不少于4课时, 每校1名, 应当配备2名. */
function isRequirement(left: string, clauseLeft: string, own: string): boolean {
  const short = left.slice(-24)
  if (
    /确保(?!.*(?:开展|组织|检查|排查|举办|聘))|每(?!.*(?:共|累计|合计))|平均|人均|(?<!学)校均|必须|应当|应[配达不于设]|须|原则上|不得/.test(
      short,
    )
  )
    return true
  if (/每[十百千万]?[名位][^,，]{0,12}$/.test(clauseLeft)) return true
  if (/不得[少低多超高]/.test(own)) return true
  if (/不[少低]于|至少/.test(own) && !/共|累计|已|全年|总/.test(clauseLeft)) return true
  if (/(?<![按照据依需])要求(?!限期|整改|立即|停|.*[,，])/.test(short) && !/[按照据依]/.test(short))
    return true
  return /不[少低]于|至少/.test(own) && /每|规定|要求|确保|标准|各校|各中小学|各学校|各地|应/.test(clauseLeft)
}

const plannedVerb =
  '(?:\\d{4}年|于|在|继续|组织|开展|新增|举办|完成|进一步|建成|达|实现|配备|聘任|聘请|再|分|陆续|对|安排|培训|检查|年内|到|用|招|实施|认定|创建|新)'
const plan = new RegExp(
  `目标(?:是|为|达|定|:)|(?:20\\d\\d年度?|[明下来]年|下[一半]?年度?)[,，]?(?:初步)?计划|拟(?:于|在|对|新|再|开|组|聘|创|定|举|配|招|培|购|建|增|安|完|选|制|修|推)|预计|力争|争取|打算|明年|下一?年|下一?步|今后|下一?阶段|到20\\d\\d年|将${plannedVerb}|(?<![按查年度作训法习抽])计划${plannedVerb}`,
)

/** 拟举办培训2期,培训干部300人次: an intention holds to the end of the sentence, or until a word of what is done. */
const intent =
  /(?:(?:20\d\d年度?|[明下来]年)[,，]?(?:初步)?计划|拟(?:于|举|开展|组织|聘|配|招|培|购|新)|力争|预计|明年|下一步)(?!.*(?:已|今年|目前|现有|全年|截至|实际|累计|完成了))/

function isPlan(before: string, clauseLeft: string, right: string): boolean {
  if (
    /(?<!截[至止])到20\d\d年[底末]?[,，][^,，]*$/.test(before.slice(-40)) &&
    !/[已共]|累计|现有/.test(clauseLeft)
  )
    return true
  if (intent.test(before.slice(-60))) return true
  return plan.test(clauseLeft.slice(-40)) || /^(?:的|这一)?(?:目标|任务|指标|要求|标准|计划)/.test(right)
}

/** 去年查处5起; in a report on 2024, 2023年查处5起. A later 目前, 今年 or year of the report takes it back. */
function isOtherYear(before: string, clauseLeft: string, year: number | null): boolean {
  // 近三年共查处26家 spans more than the year.
  if (/近[两二三四五六七八九十\d]年来?(?!级)/.test(clauseLeft.slice(-20))) return true
  // 由上年的82%提升至96.5%: the second is this year's.
  if (/[由从].*[至到为]$/.test(clauseLeft.slice(-30))) return false
  if (/(?:去年|上年|上一年|上年度|往年|前年)(?!.*(?:今年|本年|目前|结转|以来))/.test(clauseLeft.slice(-30)))
    return true
  if (year === null) return false
  const near = before.slice(-60)
  const last = [...near.matchAll(/(?<![\d较比与同-])(20\d\d)年(?!版|修|颁)(?![^《]*》)/g)].at(-1)
  if (!last || Number(last[1]) === year) return false
  const since = near.slice(last.index)
  return (
    !/今年|目前|截至|截止|现有|现|以来|起|本年|累计|成立|[-~至到]/.test(since) &&
    !/[自从至到-]$/.test(near.slice(0, last.index))
  )
}

/** 无被撤销、败诉案件 says nothing of the number of cases. */
const isQualifiedAbsence = (tail: string) =>
  /败诉|被撤|撤销|纠错|违法|变更|责令|被判|判决|错案|超期|逾期|不当|问题|被纠正|确认|责任|投诉$|因/.test(
    tail.slice(0, 40),
  )
