import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { RegionsSelector } from '../../../src/core/schema/compare-state.ts'
import { SavedGroups } from '../../../src/features/compare/controls/saved-groups.tsx'
import { createQueryClient } from '../../../src/queries/query-client.ts'
import type * as storage from '../../../src/storage/user-log.ts'
import '../../support/small-database.ts'

const reading = vi.hoisted(() => ({ held: null as Promise<void> | null }))
// The real one; its answer may come late, as on a busy machine.
vi.mock('../../../src/storage/user-log.ts', async (original) => {
  const real = await original<typeof storage>()
  const readEntries: typeof real.readEntries = async (db, kinds) => {
    const { held } = reading
    const entries = await real.readEntries(db, kinds)
    await held
    return entries
  }
  return { ...real, readEntries }
})

afterEach(cleanup)

function open() {
  const onChoose = vi.fn<(regions: RegionsSelector) => void>()
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SavedGroups adcodes={['440281', '410811']} onChoose={onChoose} />
    </QueryClientProvider>,
  )
  return onChoose
}

async function save(name: string) {
  await userEvent.type(screen.getByLabelText(/存为分组/), name)
  await userEvent.click(screen.getByText('保存为分组'))
}

it('saves a named group, chooses, renames and deletes it, and brings it back', async () => {
  const onChoose = open()
  await save('粤豫两地')
  await userEvent.click(await screen.findByLabelText('给粤豫两地改名'))
  const field = screen.getByLabelText('粤豫两地的新名字')
  await userEvent.clear(field)
  await userEvent.type(field, '两地{Enter}')
  await userEvent.click(await screen.findByLabelText('删除两地'))
  await waitFor(() => expect(screen.queryByText('两地（2 个）')).toBeNull())
  await userEvent.click(screen.getByText('撤销'))
  await userEvent.click(await screen.findByText('两地（2 个）'))
  expect(onChoose).toHaveBeenCalledWith({ kind: 'list', adcodes: ['440281', '410811'] })
})

it('shows a group that was saved before the first reading was over', async () => {
  // What was read before the group was there comes last.
  reading.held = new Promise((resolve) => setTimeout(resolve, 700))
  open()
  await save('来得早')
  reading.held = null
  await screen.findByText('来得早（2 个）')
})

it('keeps the focus when saving empties the field, and says why a group without a name is not saved', async () => {
  open()
  await save('又一组')
  await screen.findByText('又一组（2 个）')
  const kept = screen.getAllByRole('listitem').length
  const button = screen.getByText('保存为分组')
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(why?.textContent).toBe('先给分组起个名字。')
  await userEvent.click(button)
  expect(screen.getAllByRole('listitem')).toHaveLength(kept)
})
