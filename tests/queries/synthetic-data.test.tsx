import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, renderHook, screen } from '@testing-library/react'
import { type ReactNode, use } from 'react'
import { expect, test } from 'vitest'
import { LoadedForPages } from '../../src/app/loaded.tsx'
import { CorrectionsContext } from '../../src/components/corrections-context.ts'
import { createDataset } from '../../src/core/table/dataset.ts'
import type { DatasetState } from '../../src/queries/dataset-state.ts'
import { createQueryClient } from '../../src/queries/query-client.ts'
import { useOwnPackage } from '../../src/queries/use-own-package.ts'
import { smallRows } from '../support/dataset-rows.ts'

const dataset = createDataset('0123456789abcdef', smallRows)

function within(synthetic: boolean) {
  const client = createQueryClient()
  const manifest = { version: dataset.version, synthetic, files: [] }
  client.setQueryData(['dataset', 'part'], { manifest })
  const state = {
    status: 'ready',
    dataset,
    manifest,
    evidence: new Map(),
    arrival: null,
    notices: [],
  } as unknown as Extract<DatasetState, { status: 'ready' }>
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return { state, wrapper }
}

test('makes no package of own reviews while invented figures are on the screen', async () => {
  const { result } = renderHook(() => useOwnPackage(dataset), { wrapper: within(true).wrapper })
  const made = await act(() => result.current.make())
  expect(made).toEqual({ fault: expect.stringContaining('现在打开的是合成数据') as string })
  const real = renderHook(() => useOwnPackage(dataset), { wrapper: within(false).wrapper })
  expect(await act(() => real.result.current.make())).not.toEqual(made)
})

test.each([
  [true, '不能更正'],
  [false, '可以更正'],
])('lets figures be corrected only where they are real (invented: %s)', async (synthetic, told) => {
  const { state, wrapper } = within(synthetic)
  const Told = () => <p>{use(CorrectionsContext) === null ? '不能更正' : '可以更正'}</p>
  render(
    <LoadedForPages state={state}>
      <Told />
    </LoadedForPages>,
    { wrapper },
  )
  expect(await screen.findByText(told)).toBeDefined()
})
