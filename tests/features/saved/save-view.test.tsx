import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SaveView } from '../../../src/features/saved/save-view.tsx'
import { createQueryClient } from '../../../src/queries/query-client.ts'
import '../../support/small-database.ts'

const link = '#/compare?i=disclosure_requests&r=*&y=2023&v=rank'

// Typing letter by letter is slow where many things run at once.
vi.setConfig({ testTimeout: 30_000 })
// So is fetching what only the opened panel needs.
configure({ asyncUtilTimeout: 15_000 })

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  // jsdom draws no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})
afterEach(cleanup)

async function openPanel() {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SaveView link={link} suggestion="依申请公开" />
    </QueryClientProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: '保存的比较' }))
}

async function save(name: string) {
  const field = await screen.findByRole('textbox', { name: '名称' })
  await userEvent.clear(field)
  await userEvent.type(field, name)
  await userEvent.click(screen.getByRole('button', { name: '保存当前比较' }))
  await screen.findByRole('link', { name })
}

const names = () =>
  within(screen.getByRole('list'))
    .getAllByRole('link')
    .map((one) => one.textContent)

it('keeps a comparison under a name, moves and renames it', async () => {
  await openPanel()
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '名称' })).value).toBe('依申请公开')
  await save('甲')
  await save('乙')
  expect(screen.getByRole('link', { name: '乙' }).getAttribute('href')).toBe(link)
  await userEvent.click(screen.getByRole('button', { name: '上移 乙' }))
  await screen.findByText('“乙”已移到第1位。')
  expect(names()).toEqual(['乙', '甲'])
  await userEvent.click(screen.getByRole('button', { name: '改名 甲' }))
  await userEvent.type(screen.getByRole('textbox', { name: '甲 的新名称' }), '等{Enter}')
  expect(await screen.findByRole('link', { name: '甲等' })).toBeDefined()
})

it('deletes one and brings it back', async () => {
  await openPanel()
  await save('甲')
  await userEvent.click(screen.getByRole('button', { name: '删除 甲' }))
  await userEvent.click(await screen.findByRole('button', { name: '撤销删除' }))
  expect(await screen.findByRole('link', { name: '甲' })).toBeDefined()
})

it('says it cannot keep anything where the browser has no storage', async () => {
  Dexie.dependencies.indexedDB = undefined as never
  await openPanel()
  expect(await screen.findByText(/比较没有存下来：这个浏览器没有本机存储。/)).toBeDefined()
  expect(screen.queryByRole('button', { name: '保存当前比较' })).toBeNull()
})
