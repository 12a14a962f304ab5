import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { datasetSynth } from '../../src/cli/dataset-synth.ts'
import { strFromU8, unzipSync } from 'fflate'
import { views } from '../../src/core/schema/compare-state.ts'
import { expect, test } from '../support/app-server.ts'
import { everyRoute, openRoute } from '../support/routes.ts'

const folder = `e2e-synth-${process.pid}`
const silent = { stdout: () => undefined, stderr: () => undefined }

test.beforeAll(async () => {
  const options = ['--out', `dist/${folder}`, '--regions', '60', '--years', '3', '--indicators', '12']
  expect(await datasetSynth(options, silent)).toBe(0)
})
test.afterAll(() => rm(`dist/${folder}`, { recursive: true }))

const banner = (page: Page) => page.getByRole('status').filter({ hasText: '合成数据：' })
const version = async (page: Page) =>
  (await page
    .getByRole('contentinfo')
    .getByText(/数据版本/)
    .textContent()) ?? ''

const two = 'i=enforcement_certificate_holders~enforcement_training_sessions&r=*'
const mark = '（合成数据）'

/** Of an invented dataset: every page and view says so, whatever stands on it. */
async function expectMarked(page: Page, route: string): Promise<void> {
  await openRoute(page, route)
  await expect(banner(page), route).toBeVisible()
  if (!route.startsWith('#/storage')) await expect(page, route).toHaveTitle(/^【合成数据】/)
}

test('marks an invented dataset in every view and on every page, on paper too', async ({ page, server }) => {
  test.slow()
  await page.goto(`${server.url}?data=${folder}/#/compare?${two}&y=2024&v=rank`)
  await expect(page.getByRole('img').locator('svg').first()).toBeVisible()
  await expect(page.getByText('没有照办')).toHaveCount(0)
  for (const view of views) {
    const route = `#/compare?${two}&y=${view === 'line' ? '2022..2024' : '2024'}&v=${view}`
    await expectMarked(page, route)
    await expect(page.getByRole('main').getByText(mark).first(), route).toBeVisible()
  }
  await page.emulateMedia({ media: 'print' })
  await expect(banner(page)).toContainText('您自己导入的数字不并入其中')
  await expect(page.getByRole('main').getByText(mark).filter({ visible: true }).first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  // Pages of bureaus and reports this dataset does not have are marked too.
  for (const route of everyRoute) {
    if (!route.startsWith('#/compare') && !route.startsWith('#/embed')) await expectMarked(page, route)
  }
  await page.goto(`${server.url}?data=${folder}/#/embed?${two}&y=2024&v=rank`)
  await expect(banner(page)).toBeVisible()
  await expect(page.getByRole('main').getByText(mark).first()).toBeVisible()
})

test('marks an invented dataset in everything that can be taken away', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${server.url}?data=${folder}/#/compare?${two}&y=2024&v=rank`)
  await expect(page.getByRole('img').locator('svg').first()).toBeVisible()
  const menu = page
    .locator('details')
    .filter({ has: page.getByText('带走', { exact: false }) })
    .first()
  const open = () => menu.locator('summary').first().click()
  await open()
  const names = await menu.getByRole('button').allInnerTexts()
  expect(names).toContain('CSV')
  await open()
  const files = new Map<string, Buffer>()
  for (const name of names) {
    await open()
    const item = menu.getByRole('button', { name, exact: true })
    if (name === '打印') {
      // What is printed is the page, which is looked at above.
      await open()
    } else if (name === '复制嵌入代码') {
      await item.click()
      const code = page.getByRole('dialog').getByRole('textbox').first()
      await expect(code).toHaveValue(new RegExp(`${folder}[^]*${mark}|${mark}[^]*${folder}`))
      await page.keyboard.press('Escape')
    } else if (name.startsWith('复制')) {
      await page.evaluate(() => navigator.clipboard.writeText(''))
      await item.click()
      const copied = () => page.evaluate(() => navigator.clipboard.readText())
      // A link carries no numbers: it leads to the marked pages.
      await expect.poll(copied, name).toContain(name.includes('链接') ? folder : mark)
    } else {
      const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
      expect(download.suggestedFilename(), name).toContain('合成数据')
      const bytes = Buffer.concat(await (await download.createReadStream()).toArray())
      files.set(name, bytes)
      if (name !== 'PNG') expect(textOf(name, bytes), name).toContain(mark)
    }
  }
  const [svg, png] = [files.get('SVG')?.toString() ?? '', files.get('PNG')?.toString('base64') ?? '']
  expect(await differing(page, png, svg), 'the PNG is the picture of the SVG').toBe(0)
  expect(await differing(page, png, svg.replaceAll(mark, '')), 'its mark can be seen').toBeGreaterThan(500)
})

/** In how many pixels a PNG differs from the picture of an SVG. */
function differing(page: Page, png: string, svg: string): Promise<number> {
  return page.evaluate(
    async ([bytes, text]) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))], {
          type: 'image/png',
        }),
      )
      const { width, height } = bitmap
      const pixels = (picture: CanvasImageSource) => {
        const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
        context?.drawImage(picture, 0, 0, width, height)
        return new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0))
      }
      const image = new Image()
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
      await image.decode()
      const drawn = pixels(image)
      return pixels(bitmap).reduce((sum, pixel, at) => (pixel === drawn[at] ? sum : sum + 1), 0)
    },
    [png, svg] as const,
  )
}

/** A workbook is a ZIP archive of texts. */
const textOf = (name: string, bytes: Buffer): string =>
  name === 'Excel'
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('')
    : bytes.toString()

test('keeps it apart from the built-in data', async ({ page, server }) => {
  await page.goto(server.url)
  await expect(page.getByText('可离线使用')).toBeVisible()
  const own = await version(page)
  await page.goto(`${server.url}#/data`)
  await page.getByLabel('文件夹地址').fill(`${folder}/`)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(banner(page)).toBeVisible()
  expect(await version(page)).not.toBe(own)

  await page.goto(`${server.url}?data=${folder}/#/data`)
  await page.getByRole('link', { name: '回到本站数据' }).click()
  await expect(page.getByRole('contentinfo').getByText(own)).toBeVisible()
  await expect(banner(page)).toHaveCount(0)
  const filesAsked = () => server.requests.filter((path) => path.endsWith('.parquet')).length
  const asked = filesAsked()
  await page.reload()
  await expect(page.getByRole('contentinfo').getByText(own)).toBeVisible()
  expect(filesAsked()).toBe(asked)
})

for (const given of ['https://evil.example/data/', '//evil.example/', '', 'data:text/plain,', 'a?b']) {
  test(`refuses “${given}” as a folder, and asks nobody`, async ({ page, server }) => {
    await page.goto(`${server.url}?data=${encodeURIComponent(given)}`)
    await expect(page.getByRole('alert')).toContainText('不是本站上的文件夹')
    expect(server.requests.filter((path) => path.endsWith('manifest.json'))).toEqual([])
  })
}
