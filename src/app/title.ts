import { useContext, useEffect } from 'react'
import { SyntheticContext } from './dataset-context.tsx'

/** Names the page in the tab and in the history; null for the start page. */
export function useTitle(page: string | null): void {
  const mark = useContext(SyntheticContext) ? '【合成数据】' : ''
  useEffect(() => {
    document.title = mark + (page === null ? '法衡 · 教育部门法治政府建设年报比较' : `${page} · 法衡`)
  }, [page, mark])
}
