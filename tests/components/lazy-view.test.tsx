import { cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, it } from 'vitest'
import { lazyView } from '../../src/components/lazy-view.tsx'

afterEach(cleanup)

const Chart = ({ year }: { year: number }) => <p>图 {year}</p>
const waiting = '正在打开'

it('draws a view at once whose code was fetched ahead', async () => {
  const { component: View, ahead } = lazyView(() => Promise.resolve(Chart))
  await ahead()
  render(
    <Suspense fallback={waiting}>
      <View year={2024} />
    </Suspense>,
  )
  expect(screen.getByText('图 2024')).toBeTruthy()
  expect(screen.queryByText(waiting)).toBeNull()
})

it('says that it is on its way where nobody fetched it', async () => {
  const { component: View } = lazyView(() => Promise.resolve(Chart))
  render(
    <Suspense fallback={waiting}>
      <View year={2024} />
    </Suspense>,
  )
  expect(screen.getByText(waiting)).toBeTruthy()
  expect(await screen.findByText('图 2024')).toBeTruthy()
})
