import type { CompiledDataset } from '../../src/core/publish/compile.ts'
import type { LoadedDataset, LoadProgress } from '../../src/queries/dataset-state.ts'
import { findNews, type News } from '../../src/queries/find-news.ts'
import { loadDataset } from '../../src/queries/load-dataset.ts'
import { takeNews } from '../../src/queries/take-news.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { keepInUse } from '../../src/storage/versions-in-use.ts'
import { openTestDecoder } from './read-publication.ts'
import { json, serve, status } from './scratch-server.ts'
import { newDatabaseName } from './small-database.ts'

/** A publisher whose files a test may replace or take away, and one browser profile that loads from it. */
export async function scene() {
  const name = newDatabaseName()
  const published = new Map<string, Uint8Array | string>()
  const { base, asked, stop } = await serve((request, response) => {
    const body = published.get((request.url ?? '').slice(1))
    const answer = body === undefined ? status(404) : json(body)
    answer(request, response)
  })
  const openOwn = () => openStore({ name })
  const state: { shown: LoadedDataset | null } = { shown: null }
  return {
    name,
    base,
    asked,
    stop,
    publish: ({ manifest, files }: CompiledDataset) => {
      published.set('manifest.json', JSON.stringify(manifest))
      for (const { entry, bytes } of files) published.set(entry.path, bytes)
    },
    withdraw: (path: string) => published.delete(path),
    /** Opens the app. Forgets what was asked before. */
    load: async (onProgress: (progress: LoadProgress) => void = () => undefined): Promise<LoadedDataset> => {
      asked.splice(0)
      state.shown = await loadDataset({ openStore: openOwn, openDecoder: openTestDecoder, base, onProgress })
      return state.shown
    },
    /** Looks for another version than the one `load` gave last. Forgets what was asked before. */
    find: (): Promise<News | null> => {
      asked.splice(0)
      if (state.shown === null) throw new Error('nothing is shown')
      return findNews({
        openStore: openOwn,
        openDecoder: openTestDecoder,
        base,
        shown: state.shown.parts,
        keepInUse: (version) => keepInUse(name, version),
        breathe: () => Promise.resolve(),
      })
    },
    take: async (news: News | null): Promise<LoadedDataset> => {
      if (news === null) throw new Error('no news')
      state.shown = await takeNews(news, openOwn)
      return state.shown
    },
  }
}
