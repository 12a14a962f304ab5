import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, filesToStart, type ImportQueue, type QueueEvent } from '../../../src/core/import/queue.ts'

const files = [1, 2, 3].map((id) => ({ id, name: `${id}.txt`, size: 10 }))
const after = (...events: QueueEvent[]) =>
  events.reduce<ImportQueue>(advance, advance([], { type: 'added', files }))
const statuses = (queue: ImportQueue) => queue.map(({ status }) => status)
const ended = (id: number, attempt = 1) => ({ type: 'ended', id, attempt, status: 'read' }) as const

describe('the queue of imports', () => {
  it('starts files in the order they came, so many at once', () => {
    expect(filesToStart(after(), 2).map(({ id }) => id)).toEqual([1, 2])
    expect(filesToStart(after({ type: 'started', id: 1 }), 2).map(({ id }) => id)).toEqual([2])
    expect(filesToStart(after({ type: 'started', id: 1 }), 1)).toEqual([])
  })

  it('drops the answer to a reading that was cancelled, and to one before the last', () => {
    const cancelled = after({ type: 'started', id: 1 }, { type: 'cancelled', id: 1 }, ended(1))
    expect(statuses(cancelled)).toEqual(['cancelled', 'waiting', 'waiting'])
    const again = [
      { type: 'asked again', id: 1, encoding: 'big5' } as const,
      { type: 'started', id: 1 } as const,
    ]
    const second = [...again].reduce<ImportQueue>(advance, cancelled)
    expect(statuses(advance(second, ended(1, 1)))[0]).toBe('reading')
    expect(statuses(advance(second, ended(1, 2)))[0]).toBe('read')
    expect(second[0]?.encoding).toBe('big5')
  })

  it('removes no file that is still to be read', () => {
    expect(after({ type: 'removed', id: 1 })).toHaveLength(3)
    expect(after({ type: 'cancelled', id: 1 }, { type: 'removed', id: 1 })).toHaveLength(2)
  })

  it('loses no file and never reads more at once than it may, whatever happens', () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant('started' as const), id: fc.nat(4) }),
      fc.record({
        type: fc.constant('ended' as const),
        id: fc.nat(4),
        attempt: fc.nat(3),
        status: fc.constantFrom('read' as const, 'refused' as const),
      }),
      fc.record({ type: fc.constant('cancelled' as const), id: fc.nat(4) }),
      fc.record({ type: fc.constant('asked again' as const), id: fc.nat(4), encoding: fc.constant(null) }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let queue = after()
        for (const one of events) {
          const isStart = one.type === 'started'
          if (isStart && !filesToStart(queue, 2).some(({ id }) => id === one.id)) continue
          queue = advance(queue, one)
          expect(queue.map(({ id }) => id)).toEqual([1, 2, 3])
          expect(queue.filter(({ status }) => status === 'reading').length).toBeLessThanOrEqual(2)
        }
      }),
    )
  })
})
