/** Which measure words may fill which kind of count. A person-counting word cannot fill a session count. */
export const measureClasses = {
  people: '人 名 位',
  attendances: '人次 人 名 位 名次 人·次',
  certificates: '人 名 位 本 个 份 张 件 套',
  personTimes: '人次 人·次 人 名 次',
  sessions: '次 场 场次 期 堂 节 班 回 轮 轮次 批 批次 讲 课次 课 趟 期次 班次',
  checks: '次 场 场次 轮 批次 个 项 件',
  reviews: '件 份 个 项 起 宗 次 部 条 案 件次',
  cases: '件 宗 起 例 案 个 份 次 件次 单 笔 桩 条 人次 封 只',
  lectures: '次 场 场次 期 堂 节 班 回 轮 轮次 批次 讲 课次 节次 堂次',
  trainings: '次 场 场次 期 堂 班 回 轮 批次 讲 个 班次 期次',
  charters: '所 家 个 校 份 部 间 件',
  petitions: '件 起 宗 个 条 件次 批次 单 例 批 封 份 案',
  schools: '所 家 个 校 间',
  institutions: '家 家次 所 所次 个 间 校次 园次 校 园 户 户次 处 点次',
  premises: '家 家次 所 所次 户 校 园',
  problems: '个 处 项 条 起 件 类 点',
  documents: '件 份 个 部 项 条 篇 次',
  items: '项 个 条 件 事项',
  records: '条 件 个 份 篇 则 项 张 本 条次 条信息 篇次',
  copies: '份 册 张 本 套 封 幅 条 件 张次 份册 本册 册次',
  teacherQualifications: '人 件 名 本 个 人次 份 例 位 宗',
  devices: '台 部 个 套 架 只 支',
  money: '元',
  percent: '%',
  /** Never a count of the catalogue: time, school hours, teams, classes of things. */
  other:
    '年 月 日 号 天 周 小时 分钟 时 分 秒 点 岁 个月 季度 学期 学年 课时 学时 工作日 个工作日 百分点 个百分点 倍 公里 平方米 亩 级 届 代 层 ' +
    '大类 小类 辆 支队 队 组 道 种 类 款 章 编 卷 集 版 栋 站 步 枚 面 块 箱 字 页 门 把 线 环节',
} as const

export type MeasureClass = keyof typeof measureClasses

/** Words that only begin like a measure word: after them the measure word is missing. */
const lookalikes =
  '家长 家庭 所有 所属 条例 条件 项目 场所 班子 班级 期间 起草 批准 批复 节点 节日 个性 人大 人民 人员 人才 ' +
  '处理 处室 处分 次生 例会 例行 部门 部署 部分 套餐 位于 份额 本级 本地 本市 本县 本区 课程 课堂 课题 张贴 ' +
  '校外 校园 校长 校内 校车 园所 园长 园区 户籍 月份 点评 分别 分类 分管 条款 条规 封信 只有 台账 架构 支部 支持 ' +
  '案件 案例 案卷 笔试 讲座 单位 时间 日常 面向 门户 场地 场景 线上 线下 组织 组成 队伍 层面 级别 年度 步骤 号文'

/** Longest first by first character: `null` marks a lookalike. */
const byFirst = buildIndex()

export interface Measure {
  word: string
  classes: ReadonlySet<MeasureClass>
}

/** The measure word at `at`, or null where none stands there. */
export function measureAt(text: string, at: number): Measure | null {
  for (const [word, measure] of byFirst.get(text.charAt(at)) ?? [])
    if (text.startsWith(word, at)) return measure
  return null
}

function buildIndex(): Map<string, [string, Measure | null][]> {
  const words = new Map<string, Set<MeasureClass> | null>()
  for (const word of lookalikes.split(' ')) words.set(word, null)
  for (const [name, list] of Object.entries(measureClasses))
    for (const word of list.split(' ')) {
      const classes = words.get(word) ?? new Set()
      words.set(word, classes.add(name as MeasureClass))
    }
  const index = new Map<string, [string, Measure | null][]>()
  for (const [word, classes] of [...words].sort((a, b) => b[0].length - a[0].length)) {
    const row: [string, Measure | null] = [word, classes && { word, classes }]
    index.set(word.charAt(0), [...(index.get(word.charAt(0)) ?? []), row])
  }
  return index
}
