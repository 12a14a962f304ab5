import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'
import { faults, send } from '../support/static-server.ts'
import { recordTrials } from '../support/trials.ts'

const figures = /^data\/figures\/province=44\//
const failedRequest = /Failed to load resource|net::ERR/

const offlineReady = (page: Page) => page.getByText('可离线使用')
const dataVersion = (page: Page) => page.getByRole('contentinfo').getByText(/数据版本 [0-9a-f]{8}/)
const failure = (page: Page) => page.getByRole('alert')
const retry = (page: Page) => page.getByRole('button', { name: '重试' })

test('shows which file and how many bytes have come while it loads', async ({ page, server }) => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  server.breakFile(figures, async (file, response) => {
    await gate
    send(response, file)
  })
  await page.goto(server.url)
  await expect(page.getByRole('progressbar', { name: '正在载入数据' })).toBeVisible()
  await expect(page.getByText(/第 (\d+) \/ \1 个文件 · \d+ KB \/ \d+ KB/)).toBeVisible()
  await expect(dataVersion(page)).toBeHidden()
  open()
  await expect(dataVersion(page)).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeHidden()
})

test('once it is loaded reads from storage, and asks only whether there is anything newer', async ({
  page,
  server,
}) => {
  await page.goto(server.url)
  await expect(offlineReady(page)).toHaveCount(1)
  const before = server.requests.length
  await page.reload()
  await expect(offlineReady(page)).toHaveCount(1)
  const later = () => server.requests.slice(before).filter((path) => path !== 'sw.js')
  await expect.poll(later).toEqual(['data/manifest.json'])
})

test('opens with the server stopped, permalinks and unknown queries too', async ({ page, server, watch }) => {
  watch.allow(failedRequest)
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible()
  await server.stop()
  // The browser then knows that it is offline too, which must not pause any read of storage.
  await page.context().setOffline(true)
  for (const path of ['', '#/data', 'index.html', '?from=mail#/about']) {
    await page.goto('about:blank')
    await page.goto(server.url + path)
    await expect(dataVersion(page)).toBeVisible()
    await expect(offlineReady(page)).toHaveCount(1)
  }
})

test('opens every page of the first visit too when the server stops after it said so', async ({
  page,
  server,
  watch,
}) => {
  // The page of data asks whether there is anything newer.
  watch.allow(failedRequest)
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible()
  await server.stop()
  for (const name of ['比较', '数据', '说明']) {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

const broken = [
  ['altered on its way', faults.alter, /figures\/province=44\/\w+\.parquet 与发布时的校验值不符/],
  ['unreachable', faults.drop, /没有取到 \w+\.parquet/],
  ['missing', faults.missing, /找不到数据文件 \w+\.parquet/],
  ['cut short', faults.truncate, /figures\/province=44\/\w+\.parquet 没有收全/],
  ['a log-in page', faults.htmlPage, /收到的是网页而不是数据/],
] as const

for (const [name, fault, message] of broken) {
  test(`says so when a file is ${name}, shows no figure, and loads on retry`, async ({
    page,
    server,
    watch,
  }) => {
    watch.allow(failedRequest)
    server.breakFile(figures, fault)
    await page.goto(server.url)
    await expect(failure(page)).toContainText(message)
    await expect(dataVersion(page)).toBeHidden()
    await expect(page.getByRole('table')).toHaveCount(0)
    server.repair()
    await retry(page).click()
    await expect(dataVersion(page)).toBeVisible()
    await expect(failure(page)).toBeHidden()
    const refused = '数据文件收到的是错的（改动、断线、缺失、截断、网页）'
    recordTrials({ fault: refused, part: name, trials: 1, survived: 1 })
  })
}

test('fetches a file once more when a cache altered it', async ({ page, server }) => {
  let served = 0
  server.breakFile(figures, (file, response) => {
    served += 1
    if (served === 1) faults.alter(file, response)
    else send(response, file)
  })
  await page.goto(server.url)
  await expect(dataVersion(page)).toBeVisible()
  expect(served).toBe(2)
})

test('says so when the manifest is malformed, lists the faults, and loads on retry', async ({
  page,
  server,
}) => {
  server.breakFile(/^data\/manifest/, (_, response) =>
    send(response, '{"format":2,"version":"x","files":[]}'),
  )
  await page.goto(server.url)
  await expect(failure(page)).toContainText('数据清单 manifest.json 不合格式')
  await page.getByText('详情（给网站维护者）').click()
  for (const field of ['version', 'title', 'files'])
    await expect(page.getByText(`${field}: `)).toContainText(field)
  server.repair()
  await retry(page).click()
  await expect(dataVersion(page)).toBeVisible()
})

test('is not offered offline where the shell did not arrive whole', async ({ page, server, watch }) => {
  watch.allow(failedRequest)
  server.breakFile(/^icon-512/, faults.drop)
  await page.goto(server.url)
  await expect(page.getByText('离线所需的文件没有收全')).toBeVisible()
  await expect(offlineReady(page)).toHaveCount(0)
})

test('works from a plain-http intranet address and names what is missing there', async ({ page, server }) => {
  await page.goto(server.url.replace('localhost', 'intranet.test'))
  await expect(dataVersion(page)).toBeVisible()
  await expect(page.getByText('本站通过普通 http 打开，浏览器不提供离线功能')).toBeVisible()
  await expect(offlineReady(page)).toHaveCount(0)
  await page.reload()
  await expect(dataVersion(page)).toBeVisible()
  const { files } = JSON.parse(await readFile('dist/data/manifest.json', 'utf8')) as { files: unknown[] }
  expect(server.requests.filter((path) => path.endsWith('.parquet'))).toHaveLength(files.length)
})
