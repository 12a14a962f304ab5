import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'
import type { StaticServer } from '../support/static-server.ts'

const offlineReady = (page: Page) => page.getByText('可离线使用')
const take = (page: Page) => page.getByRole('button', { name: '换用新版本' })

/** As if a new build had been put on the host: the worker differs by a byte. */
function deployNewWorker(server: StaticServer, mark: string): void {
  server.breakFile(/^sw\.js$/, (file, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' })
    response.end(`${file.toString()}\n// ${mark}\n`)
  })
}

test('offers a new version in words, and reloads only when the reader takes it', async ({ page, server }) => {
  let loads = 0
  page.on('domcontentloaded', () => (loads += 1))
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible()
  await expect(take(page)).toHaveCount(0)

  for (const mark of ['N+1', 'N+2']) {
    deployNewWorker(server, mark)
    await page.reload()
    await expect(take(page)).toBeVisible()
    const before = loads
    await page.waitForTimeout(1000)
    expect(loads).toBe(before)

    await take(page).click()
    await expect(take(page)).toHaveCount(0)
    await expect(offlineReady(page)).toBeVisible()
    expect(loads).toBe(before + 1)
  }
  // Longer than the app waits before it reloads by itself once asked: one reload is all.
  const after = loads
  await page.waitForTimeout(4000)
  expect(loads).toBe(after)
})
