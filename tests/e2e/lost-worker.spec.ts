import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/app-server.ts'

test('says so when the worker that decodes dies without a word, and loads on retry', async ({
  page,
  server,
}) => {
  await page.clock.install()
  await page.addInitScript(() => {
    const state = window as unknown as { workersDie: boolean }
    state.workersDie = true
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        if (state.workersDie) this.terminate()
      }
    }
  })
  await page.goto(server.url)
  const { files } = JSON.parse(await readFile('dist/data/manifest.json', 'utf8')) as { files: unknown[] }
  const fetched = () => server.requests.filter((path) => path.startsWith('data/')).length
  await expect.poll(fetched).toBe(files.length + 1)
  await expect(page.getByText(`第 ${files.length} / ${files.length} 个文件`)).toBeVisible()
  await expect(async () => {
    await page.clock.runFor(31_000)
    await expect(page.getByRole('alert')).toContainText('解读数据的部分停止了响应', { timeout: 1000 })
  }).toPass()
  await expect(page.getByRole('table')).toHaveCount(0)

  await page.evaluate(() => {
    ;(window as unknown as { workersDie: boolean }).workersDie = false
  })
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('contentinfo').getByText(/数据版本 [0-9a-f]{8}/)).toBeVisible()
})
