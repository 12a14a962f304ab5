import type { ReviewEntry } from './kinds.ts'
import type { decisions } from './review-kinds.ts'

/** What an entry about the reader's own reports says: 采用 disclosure_requests 88. */
export function reviewWords({ kind, id, payload }: ReviewEntry): string {
  switch (kind) {
    case 'import.kept':
      return `导入的报告“${payload.name}”`
    case 'import.identified':
      return `指定为 ${payload.identity.adcode ?? '地区不详'}、${payload.identity.year ?? '年度不详'}`
    case 'review.decided':
      return payload.figure === null
        ? `${decisionNames[payload.decision]} ${numberIn(id)}`
        : `${decisionNames[payload.decision]} ${payload.figure.indicator} ${payload.figure.value}`
    case 'review.unstated':
      return payload.unstated ? `${lastPart(id)} 标为没有写` : `${lastPart(id)} 不再标为没有写`
    case 'review.finished':
      return '复核完毕'
    case 'review.reopened':
      return '重新复核'
    case 'review.undone':
      return `撤销或重做 ${payload.entries.length} 条`
    case 'difference.settled':
      return `${id} 与已发布的不同，以${payload.stands === 'own' ? '自己的' : '已发布的'}为准`
    case 'twins.settled':
      return `自己的两份文件 ${id.split('/').slice(0, 2).join(' ')} 说法不同，以${payload.stands === 'own' ? '这一份' : '另一份'}为准`
    case 'correction.made':
      return `更正已发布的 ${id.replace('/', ' ')}：改为${saidIn(payload.after)}`
    case 'correction.withdrawn':
      return `撤回对 ${id.replace('/', ' ')} 的更正`
    case 'import.removed':
      return '已删除'
  }
}

export const decisionNames: Readonly<Record<(typeof decisions)[number], string>> = {
  accepted: '采用',
  corrected: '改正',
  rejected: '不采用',
  added: '补充',
}

const saidIn = (figures: readonly { readonly value: number; readonly unit: string }[]): string =>
  figures.length === 0 ? '没有写' : figures.map(({ value, unit }) => `${value}${unit}`).join('、')

/** What the key of a figure says it was read as. */
function numberIn(id: string): string {
  const [, indicator = '', , value = ''] = id.split('/')
  return `${indicator.replace('+', '')} ${value}`
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1)
