import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { BoundaryFile } from '../core/schema/boundary-file.ts'
import { putBoundaryFile, readBoundaryFile, removeBoundaryFile } from '../storage/boundaries.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { storageErrorFrom } from '../storage/storage-error-from.ts'
import { storageReasons } from './dataset-messages.ts'

/** The reader's own boundaries. Where the browser keeps nothing they last as long as the page. */
export interface BoundaryFileState {
  /** Null: none was given; undefined: not known yet. */
  readonly file: BoundaryFile | null | undefined
  /** Why the file is not kept, one Chinese sentence; null where it is. */
  readonly notKept: string | null
  readonly put: (file: BoundaryFile) => void
  readonly remove: () => void
}

const boundaryQuery = queryOptions({
  queryKey: ['boundary-file'],
  queryFn: () => inUserDatabase(readBoundaryFile),
  // What could not be kept is held here: asking storage again would lose it.
  staleTime: Infinity,
})

export function useBoundaryFile(): BoundaryFileState {
  const read = useQuery(boundaryQuery)
  const { mutate, error } = useMutation({
    mutationFn: (file: BoundaryFile | null) =>
      inUserDatabase((db) => (file === null ? removeBoundaryFile(db) : putBoundaryFile(db, file))),
    onMutate: async (file, { client }) => {
      // A reading still under way would come back with what was there before.
      await client.cancelQueries({ queryKey: boundaryQuery.queryKey })
      client.setQueryData(boundaryQuery.queryKey, file)
    },
  })
  return {
    file: read.isError ? null : read.data,
    notKept:
      error === null
        ? null
        : `${storageReasons[storageErrorFrom(error).kind]}，边界没有存下，关掉页面就没有了。`,
    put: (file) => mutate(file),
    remove: () => mutate(null),
  }
}
