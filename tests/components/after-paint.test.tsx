import { describe, expect, it, vi } from 'vitest'
import { afterPaint } from '../../src/components/after-paint.ts'

const aFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

describe('what waits for the paint', () => {
  it('comes one after the other, each when the work of the one before stands', async () => {
    const ran: string[] = []
    const done = afterPaint(() => ran.push('first'))
    const second = afterPaint(() => ran.push('second'))
    expect(ran).toEqual([])
    await vi.waitFor(() => expect(ran).toEqual(['first']))
    await aFrame()
    expect(ran).toEqual(['first'])
    done()
    await vi.waitFor(() => expect(ran).toEqual(['first', 'second']))
    second()
  })

  it('can be called off', async () => {
    const ran: string[] = []
    const off = afterPaint(() => ran.push('off'))
    const on = afterPaint(() => ran.push('on'))
    off()
    await vi.waitFor(() => expect(ran).toEqual(['on']))
    on()
  })

  it('does not wait for ever for work that never comes', async () => {
    const ran: string[] = []
    const first = afterPaint(() => ran.push('never stands'))
    const second = afterPaint(() => ran.push('second'))
    await vi.waitFor(() => expect(ran).toEqual(['never stands', 'second']), { timeout: 10_000 })
    first()
    second()
  }, 15_000)
})
