import { queryOptions, useQuery } from '@tanstack/react-query'
import { openDataStore } from './data-database.ts'
import { StorageError } from '../storage/storage-error.ts'

/** Versions of the dataset this machine holds; undefined while storage is asked, empty where it has none. */
export function useHeldVersions(): readonly string[] | undefined {
  return useQuery(heldVersions).data
}

const heldVersions = queryOptions({
  queryKey: ['dataset', 'held-versions'],
  queryFn: async (): Promise<readonly string[]> => {
    const store = await openDataStore()
    try {
      const { current, previous } = await store.readPointer()
      return [current, previous].filter((version) => version !== null)
    } catch (error) {
      // Storage that cannot be read holds nothing for the reader.
      if (error instanceof StorageError) return []
      throw error
    } finally {
      store.close()
    }
  },
})
