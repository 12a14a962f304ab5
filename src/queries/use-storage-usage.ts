import { queryOptions, useQuery } from '@tanstack/react-query'

/** Bytes, as far as the browser tells; null where it does not. */
export interface StorageUsage {
  readonly used: number | null
  readonly quota: number | null
  /** Of `used`: data and what the reader made; the program's files. Only some browsers tell them apart. */
  readonly databases: number | null
  readonly program: number | null
}

const unknownUsage: StorageUsage = { used: null, quota: null, databases: null, program: null }

/** Begins with the key of what changes when data come or go. */
export const usageQuery = queryOptions({
  queryKey: ['storage-usage'],
  queryFn: async (): Promise<StorageUsage> => {
    const storage = navigator.storage as StorageManager | undefined
    if (typeof storage?.estimate !== 'function') return unknownUsage
    try {
      const { usage, quota, usageDetails }: StorageEstimate & { usageDetails?: Record<string, number> } =
        await storage.estimate()
      return {
        used: usage ?? null,
        quota: quota ?? null,
        databases: usageDetails?.['indexedDB'] ?? null,
        program: usageDetails?.['caches'] ?? null,
      }
    } catch {
      return unknownUsage
    }
  },
  staleTime: 0,
  refetchOnMount: 'always',
})

export const useStorageUsage = (): StorageUsage | undefined => useQuery(usageQuery).data
