import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ArrivalNotice } from '../../src/app/arrival-notice.tsx'
import { OwnAwaitedContext } from '../../src/app/dataset-context.tsx'
import type { DatasetFailure } from '../../src/queries/dataset-state.ts'
import { datasetOf, regionOf, reportOf } from '../support/small-dataset.ts'

afterEach(cleanup)

const dataset = {
  ...datasetOf({
    regions: ['11', '13'].map((code) => regionOf(`${code}0000`, `${code}省`)),
    reports: ['110000', '130000'].map((adcode) => reportOf(adcode, 2024)),
  }),
  pending: { provinces: new Set(['13']), indicators: new Set<string>() },
}
const offline: DatasetFailure = { kind: 'unreachable', message_zh: '没有网络。', detail: '', retryable: true }

function show(failure: DatasetFailure | null, isOwnAwaited: boolean): void {
  const progress = { stage: 'fetching', filesDone: 1, fileCount: 2, bytesDone: 1, byteCount: 2 } as const
  render(
    <OwnAwaitedContext value={isOwnAwaited}>
      <ArrivalNotice dataset={dataset} arrival={{ progress, failure, retry: () => undefined }} />
    </OwnAwaitedContext>,
  )
}

it('says which provinces are there, and nothing of own numbers to a reader without any', () => {
  show(null, false)
  const status = screen.getByRole('status').textContent
  expect(status).toContain('已载入 1 / 2 省（11省），其余正在载入。')
  expect(status).not.toContain('您自己的数字')
})

it('says in the same place that the reader’s own numbers are not in it yet', () => {
  show(null, true)
  expect(screen.getByRole('status').textContent).toContain('您自己的数字也还没有算进来。')
})

it('says so too where the rest does not come', () => {
  show(offline, true)
  expect(screen.getByRole('alert').textContent).toContain('没有网络。')
  expect(screen.getByRole('alert').textContent).toContain('您自己的数字也还没有算进来。')
})
