import { useEffect } from 'react'

/** Names the page in the tab and in the history; null for the start page. */
export function useTitle(page: string | null): void {
  useEffect(() => {
    document.title = page === null ? '法衡 · 教育部门法治政府建设年报比较' : `${page} · 法衡`
  }, [page])
}
