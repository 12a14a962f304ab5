import { describe, expect, it } from 'vitest'
import type { ImportReading } from '../../src/core/import/types.ts'
import type { ImportJob, ImportPool } from '../../src/queries/import-pool.ts'
import { createImportStore } from '../../src/queries/import-store.ts'

/** A store whose files are read when the test says so. */
function storeOfOne() {
  const jobs: ImportJob[] = []
  const stopped: number[] = []
  const pool: ImportPool = {
    read: (job) => void jobs.push(job),
    stop: (id) => void stopped.push(id),
    rest: () => undefined,
  }
  const store = createImportStore({ regions: [], indicators: [] }, { atOnce: 1, pool })
  store.add([{ name: 'a.txt', file: new File(['x'], 'a.txt') }])
  const answer = (message: string): ImportReading => ({
    type: 'refused',
    sha256: null,
    reason: 'failed',
    message,
  })
  const told = () => {
    const reading = store.current().readings.get(1)
    return reading?.type === 'refused' ? reading.message : undefined
  }
  return { store, jobs, stopped, answer, told }
}

describe('a year given by hand', () => {
  it('has the file read again with it, and taking it back without', () => {
    const { store, jobs, answer } = storeOfOne()
    jobs[0]?.onRead(answer('first'))
    store.give(1, { year: 2021 })
    expect(jobs.map(({ year }) => year)).toEqual([null, 2021])
    jobs[1]?.onRead(answer('second'))
    store.takeBack(1)
    expect(jobs.map(({ year }) => year)).toEqual([null, 2021, null])
  })

  it('ends a reading with another year, and hears no late answer of it', () => {
    const { store, jobs, stopped, answer, told } = storeOfOne()
    store.give(1, { year: 2020 })
    store.give(1, { year: 2021 })
    expect(stopped).toEqual([1, 1])
    expect(jobs.map(({ year }) => year)).toEqual([null, 2020, 2021])
    jobs[2]?.onRead(answer('2021'))
    store.give(1, { adcode: '440281' })
    expect(jobs).toHaveLength(3)
    expect(told()).toBe('2021')
  })
})

describe('the pages of a file', () => {
  it('are told while they are read, and no longer', async () => {
    const { store, jobs, answer } = storeOfOne()
    const told = () => new Promise<void>((resolve) => store.subscribe(resolve))
    jobs[0]?.onPages({ read: 3, all: 80 })
    await told()
    expect(store.current().pages.get(1)).toEqual({ read: 3, all: 80 })
    jobs[0]?.onRead(answer('done'))
    await told()
    expect(store.current().pages.size).toBe(0)
  })

  it('begin anew when it is read again', () => {
    const { store, jobs } = storeOfOne()
    jobs[0]?.onPages({ read: 79, all: 80 })
    store.give(1, { year: 2021 })
    expect(store.current().pages.size).toBe(0)
    expect(jobs).toHaveLength(2)
  })
})
