import type { Comparison } from '../compare/comparison.ts'
import { basisNames } from '../compare/measure-text.ts'
import { bureausText, spanOfYears } from './provenance.ts'

export interface EmbedFrameInput {
  /** Absolute address of the read-only page. */
  readonly link: string
  /** What the frame shows, read out by screen readers. */
  readonly title: string
  /** CSS pixels. */
  readonly height: number
}

/** HTML that shows the comparison on another page: as wide as its place, fetched when scrolled near. */
export function embedCode({ link, title, height }: EmbedFrameInput): string {
  const attributes = {
    src: link,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    // Without it browsers draw a sunken edge.
    style: 'border: 0',
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
  return `<iframe ${written.join(' ')}></iframe>`
}

/** “法衡：法治副校长人数，2024年，乐昌市、万州区等4家”. */
export function embedTitle(comparison: Comparison): string {
  const { indicators, basis, years } = comparison
  const names = indicators.slice(0, 3).map((indicator) => indicator.name_zh)
  const what = names.join('、') + (indicators.length > names.length ? `等${indicators.length}项指标` : '')
  const how = basis === 'raw' ? '' : `（${basisNames[basis]}）`
  return `法衡：${what}${how}，${spanOfYears(years)}，${bureausText(comparison)}`
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
