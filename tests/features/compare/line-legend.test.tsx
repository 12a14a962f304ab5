import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LineLegend } from '../../../src/features/compare/views/line-legend.tsx'

afterEach(cleanup)

const lines = [
  { key: '440281', name: '乐昌市', color: 'rgb(0, 0, 0)', dash: 'solid', width: 2 },
  { key: '500101', name: '万州区', color: 'rgb(9, 9, 9)', dash: 'dashed', width: 2 },
] as const

describe('the list of lines', () => {
  it('brings a line forward by keyboard as by pointer, and back when left', async () => {
    const onPoint = vi.fn()
    render(<LineLegend lines={lines} held={null} onHold={() => {}} onPoint={onPoint} />)
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '乐昌市' }))
    expect(onPoint).toHaveBeenLastCalledWith(0)
    await userEvent.tab()
    expect(onPoint.mock.calls).toEqual([[0], [null], [1]])
    await userEvent.tab()
    await userEvent.hover(screen.getByRole('button', { name: '万州区' }))
    expect(onPoint).toHaveBeenLastCalledWith(1)
  })

  it('holds a line by a click and lets it go by another', async () => {
    const onHold = vi.fn()
    const { rerender } = render(<LineLegend lines={lines} held={null} onHold={onHold} onPoint={() => {}} />)
    await userEvent.click(screen.getByRole('button', { name: '万州区' }))
    expect(onHold).toHaveBeenLastCalledWith(1)
    rerender(<LineLegend lines={lines} held={1} onHold={onHold} onPoint={() => {}} />)
    expect(screen.getByRole('button', { name: '万州区' }).getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: '万州区' }))
    expect(onHold).toHaveBeenLastCalledWith(null)
  })
})
