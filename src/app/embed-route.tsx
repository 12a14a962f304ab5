import { useLocation } from '@tanstack/react-router'
import { type ReactElement, Suspense, useMemo } from 'react'
import { linkKnowledge } from '../core/compare/link-knowledge.ts'
import { parseEmbedLink } from '../core/schema/embed-link.ts'
import { embedPage } from './chart-pages.ts'
import { usePinnedDataset } from './dataset-context.tsx'
import { useFixedTheme } from './theme.ts'
import { useTitle } from './title.ts'

const EmbedPage = embedPage.component

/** A comparison for a frame on another site, read from the same link as the full one. */
export function EmbedRoute(): ReactElement {
  const dataset = usePinnedDataset()
  const search = useLocation({ select: (location): unknown => location.search })
  const { state, problems, snapshot, theme } = useMemo(
    () => parseEmbedLink(search, linkKnowledge(dataset)),
    [search, dataset],
  )
  const first = state.indicators[0]
  const name = (first === undefined ? undefined : dataset.indicatorById.get(first)?.name_zh) ?? '比较'
  useTitle(`${name} · 嵌入图`)
  useFixedTheme(theme ?? 'auto')
  return (
    <Suspense fallback={<p role="status">正在打开比较……</p>}>
      <EmbedPage dataset={dataset} state={state} problems={problems} snapshot={snapshot} />
    </Suspense>
  )
}
