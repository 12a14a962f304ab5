import type { CompareState } from './compare-state.ts'
import { formatCompareLink, type Known, type ParsedLink, parseCompareLink } from './link.ts'

export const embedThemes = ['light', 'dark'] as const
export type EmbedTheme = (typeof embedThemes)[number]

export interface ParsedEmbedLink extends ParsedLink {
  /** Undefined follows the reader's system. */
  readonly theme?: EmbedTheme | undefined
}

export interface EmbedLinkOptions {
  /** A dataset version to cite. */
  readonly snapshot?: string | undefined
  readonly theme?: EmbedTheme | undefined
}

/** Reads a router's search object: everything a compare link says, and the look. Total, as `parseCompareLink` is. */
export function parseEmbedLink(search: unknown, known: Known): ParsedEmbedLink {
  const parsed = parseCompareLink(search, known)
  const text: unknown =
    typeof search === 'object' && search !== null
      ? Object.getOwnPropertyDescriptor(search, 'theme')?.value
      : undefined
  if (text === undefined) return parsed
  const theme = embedThemes.find((name) => name === text)
  if (theme !== undefined) return { ...parsed, theme }
  const message = '链接里的外观看不懂（应为 light 或 dark），先跟随系统。'
  return { ...parsed, problems: [...parsed.problems, { param: 'theme', kind: 'dropped', message }] }
}

/** `#/embed?…` with the parameters of the compare link, `&theme=…` where the look is fixed. */
export function formatEmbedLink(state: CompareState, { snapshot, theme }: EmbedLinkOptions = {}): string {
  const query = formatCompareLink(state, snapshot).replace(/^[^?]*\?/, '')
  return `#/embed?${query}${theme === undefined ? '' : `&theme=${theme}`}`
}
