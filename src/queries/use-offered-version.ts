import { skipToken, useQuery } from '@tanstack/react-query'
import type { News } from './find-news.ts'

/** Begins the key of what is known of a newer version than the one shown, which ends it. */
export const newsKey = ['dataset', 'news'] as const

/** The newer version that waits for the reader's word; null where there is none. */
export function useOfferedVersion(shown: string): string | null {
  const { data } = useQuery<News | null>({ queryKey: [...newsKey, shown], queryFn: skipToken })
  return data?.parts.manifest.version ?? null
}
