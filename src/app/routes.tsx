import { useLocation, useRouter } from '@tanstack/react-router'
import { type ReactElement, Suspense, useMemo } from 'react'
import { linkKnowledge } from '../core/compare/link-knowledge.ts'
import type { CompareState } from '../core/schema/compare-state.ts'
import { formatCompareLink, parseCompareLink } from '../core/schema/link.ts'
import { SaveView } from '../features/saved/save-view.tsx'
import { SavedSection } from '../features/saved/saved-section.tsx'
import { StartPage } from '../features/start/start-page.tsx'
import { comparePage } from './chart-pages.ts'
import { usePinnedDataset } from './dataset-context.tsx'
import styles from './message-page.module.css'
import { useTitle } from './title.ts'

const ComparePage = comparePage.component

export function StartRoute(): ReactElement {
  useTitle(null)
  return <StartPage dataset={usePinnedDataset()} saved={<SavedSection />} />
}

/** The comparison lives in the link: what the page shows is read from it, and every change is written to it. */
export function CompareRoute(): ReactElement {
  const dataset = usePinnedDataset()
  const router = useRouter()
  const search = useLocation({ select: (location): unknown => location.search })
  const { state, problems, snapshot } = useMemo(
    () => parseCompareLink(search, linkKnowledge(dataset)),
    [search, dataset],
  )
  const first = state.indicators[0]
  const name = (first === undefined ? undefined : dataset.indicatorById.get(first)?.name_zh) ?? '比较'
  useTitle(`${name} · 比较`)
  const change = (next: CompareState) => {
    // The history wants the path without the hash sign that marks it in the address bar.
    router.history.push(formatCompareLink(next).slice(1))
  }
  return (
    <Suspense
      fallback={
        <p role="status" className={styles.opening}>
          正在打开比较……
        </p>
      }
    >
      <ComparePage
        dataset={dataset}
        state={state}
        problems={problems}
        snapshot={snapshot}
        onChange={change}
        saved={<SaveView link={formatCompareLink(state)} suggestion={name} />}
      />
    </Suspense>
  )
}
