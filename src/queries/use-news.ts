import { type QueryClient, queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keepInUse } from '../storage/versions-in-use.ts'
import { openDataStore } from './data-database.ts'
import { dataSource } from './data-source.ts'
import { staleNotice } from './dataset-messages.ts'
import type { DatasetNotice, LoadedDataset } from './dataset-state.ts'
import { findNews, type News } from './find-news.ts'
import { idleMoment } from './idle-moment.ts'
import { openDecoder } from './open-decoder.ts'
import { takeNews } from './take-news.ts'
import { showLoaded } from './use-dataset.ts'
import { newsKey } from './use-offered-version.ts'
import { followVersionsTaken, tellVersionTaken } from './version-channel.ts'

/** What is known of a newer version than the one on the screen, and what can be done about it. */
export interface NewsState {
  readonly news: News | null
  /** The reader wants to keep what is on the screen for now. */
  readonly isDeclined: boolean
  /** The changes are being looked at. */
  readonly isOpen: boolean
  readonly isLooking: boolean
  /** Why it could not be looked up, where the version shown may be out of date for it. */
  readonly stale: DatasetNotice | null
  readonly take: () => Promise<void>
  readonly decline: () => void
  readonly open: (open: boolean) => void
  readonly look: () => Promise<void>
}

interface Choice {
  readonly version: string
  readonly isDeclined: boolean
  readonly isOpen: boolean
}

const choiceKey = ['dataset', 'news-choice'] as const

/** Looks once after a start from storage, and again when asked. Nothing of it blocks the page. */
export function useNews(shown: LoadedDataset | null): NewsState {
  const client = useQueryClient()
  const found = useQuery(newsQuery(shown))
  const choice = useQuery<Choice>({ queryKey: choiceKey, queryFn: skipToken }).data
  const news = found.data ?? null
  const version = news?.parts.manifest.version ?? null
  const chosen = choice !== undefined && choice.version === version ? choice : null
  const choose = (isDeclined: boolean, isOpen: boolean) => {
    if (version !== null) client.setQueryData<Choice>(choiceKey, { version, isDeclined, isOpen })
  }
  return {
    news,
    isDeclined: chosen?.isDeclined ?? false,
    isOpen: chosen?.isOpen ?? false,
    isLooking: found.isFetching,
    stale: found.isError && !found.isFetching && shown ? staleOf(found.error, shown) : null,
    take: async () => {
      if (news !== null) await take(client, news)
    },
    decline: () => choose(true, false),
    open: (isOpen) => choose(chosen?.isDeclined ?? false, isOpen),
    look: async () => {
      await found.refetch()
    },
  }
}

/** Looks again when another tab has taken a version, and when the reader comes back after a while. */
export function useNewsWatch(shown: LoadedDataset): void {
  const client = useQueryClient()
  const { version } = shown.dataset
  const isKept = shown.persistence === 'stored'
  useEffect(() => (isKept ? keepInUse(dataSource().database, version) : undefined), [version, isKept])
  useEffect(() => {
    if (!isKept) return
    const lookAgain = () => void client.query({ ...newsQuery(shown), staleTime: 0 }).catch(() => undefined)
    let looked = performance.now()
    const onVisible = () => {
      if (document.visibilityState !== 'visible' || performance.now() - looked < longAway) return
      looked = performance.now()
      lookAgain()
    }
    document.addEventListener('visibilitychange', onVisible)
    const unfollow = followVersionsTaken(dataSource().database, (taken) => {
      if (taken !== version) lookAgain()
    })
    return () => {
      document.removeEventListener('visibilitychange', onVisible)
      unfollow()
    }
  }, [client, shown, version, isKept])
}

/** Milliseconds after which a page that comes to the front looks again. */
const longAway = 30 * 60_000

function newsQuery(shown: LoadedDataset | null) {
  const isKept = shown?.persistence === 'stored'
  return queryOptions({
    queryKey: [...newsKey, shown?.dataset.version ?? null],
    enabled: isKept,
    queryFn: async (): Promise<News | null> => {
      if (!shown) return null
      await idleMoment(2000)
      const { base, database } = dataSource()
      return findNews({
        openStore: openDataStore,
        openDecoder,
        base,
        shown: shown.parts,
        keepInUse: (version) => keepInUse(database, version),
        breathe: idleMoment,
      })
    },
  })
}

async function take(client: QueryClient, news: News): Promise<void> {
  const taken = await takeNews(news, openDataStore)
  showLoaded(client, taken)
  if (taken.persistence === 'stored') tellVersionTaken(dataSource().database, taken.dataset.version)
}

/** The version this build was made with is not out of date for want of a network. */
function staleOf(error: unknown, { dataset: { version } }: LoadedDataset): DatasetNotice | null {
  return version === dataSource().builtIn ? null : staleNotice(error, version)
}
