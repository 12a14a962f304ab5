import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { StorageError } from '../../src/storage/storage-error.ts'
import { storageErrorFrom } from '../../src/storage/storage-error-from.ts'

describe('storageErrorFrom', () => {
  const full = new Dexie.QuotaExceededError('disk full')

  test.each([
    ['a full disk hidden in an aborted transaction', new Dexie.AbortError('aborted', full), 'quota'],
    ['a closed database', new Dexie.DatabaseClosedError('closed'), 'closed'],
    ['a browser without IndexedDB', new Dexie.MissingAPIError('none'), 'unavailable'],
    ['a native quota error', new DOMException('full', 'QuotaExceededError'), 'quota'],
    ['anything else', new Error('what'), 'refused'],
    ['our own fault under Dexie', new Dexie.AbortError('x', new StorageError('outdated', 'e')), 'outdated'],
  ])('names %s', (_, error, kind) => {
    expect(storageErrorFrom(error).kind).toBe(kind)
  })

  test('keeps the words of every cause', () => {
    expect(storageErrorFrom(new Dexie.AbortError('aborted', full)).detail).toMatch(/aborted.*disk full/s)
  })
})
