import type { ReactNode } from 'react'
import type { AreaWords } from '../../../core/charts/area-words.ts'
import type { ChartTheme } from '../../../core/charts/theme.ts'

type Pattern = Exclude<AreaWords['look'], 'shaded'> | 'unchosen'

/** What fills an area without a shade: every reason looks different without colour. */
export function BoundaryPatterns({ id, theme }: { id: string; theme: ChartTheme }) {
  return (
    <defs>
      {patterns.map(([name, marks]) => (
        <pattern key={name} id={`${id}${name}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={theme.surface} />
          {marks(theme)}
        </pattern>
      ))}
    </defs>
  )
}

export const patternOf = (id: string, look: Pattern): string => `url(#${id}${look})`

/** In the order the legend lists them. */
export const patternNames: readonly (readonly [Pattern, string])[] = [
  ['few', '样本少'],
  ['unmeasured', '无法换算'],
  ['ambiguous', '存疑'],
  ['not_stated', '未提及'],
  ['unread', '未读全'],
  ['no_report', '无报告'],
  ['mixed', '均无数，原因不一'],
  ['borrowed', '只有借用的邻年数'],
  ['unchosen', '未选'],
]

const path = (d: string) => (theme: ChartTheme) => (
  <path d={d} stroke={theme.mutedInk} strokeWidth={1} strokeOpacity={0.4} fill="none" />
)

const patterns: readonly (readonly [Pattern, (theme: ChartTheme) => ReactNode])[] = [
  ['few', path('M0 8L8 0')],
  ['unmeasured', path('M4 0V8')],
  ['ambiguous', path('M0 0L8 8M8 0L0 8')],
  ['not_stated', path('')],
  ['unread', path('M0 0L8 8')],
  ['no_report', (theme) => <circle cx={4} cy={4} r={1.2} fill={theme.mutedInk} fillOpacity={0.6} />],
  ['mixed', path('M0 4H8')],
  ['borrowed', path('M0 4H8M4 0V8')],
  ['unchosen', (theme) => <rect width={8} height={8} fill={theme.rule} fillOpacity={0.45} />],
]
