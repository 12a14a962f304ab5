import { QueryClient } from '@tanstack/react-query'

/**
 * Queries read this machine's storage, so the network's state must never pause them, and nothing they hold
 * grows stale by itself. `structuralSharing` is off: the dataset is one immutable value, far too large to compare.
 */
export function createQueryClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      mutations: always,
      queries: {
        ...always,
        staleTime: Infinity,
        gcTime: Infinity,
        refetchOnMount: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        structuralSharing: false,
      },
    },
  })
}
