import { mkdir, stat } from 'node:fs/promises'
import type { Browser } from '@playwright/test'
import { build } from 'vite'
import { launchBrowser } from '../support/launch-browser.ts'
import { startStaticServer } from '../support/static-server.ts'
import { type Picture, pictures } from './pictures.ts'

/** `npm run pictures [NAME…]`: takes the documentation's pictures anew from the production build. */
const folder = 'docs/pictures'
/** A page of documentation should not weigh more than the app. */
const largest = 250_000

const wanted = process.argv.slice(2)
const some = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
await build({ logLevel: 'warn' })
await mkdir(folder, { recursive: true })
const server = await startStaticServer()
const browser = await launchBrowser()
try {
  for (const picture of some) {
    const path = `${folder}/${picture.name}.png`
    await take(browser, server.url, picture, path)
    const { size } = await stat(path)
    process.stdout.write(`${path} ${Math.round(size / 1000)} kB\n`)
    if (size > largest) throw new Error(`${path} is larger than ${largest / 1000} kB`)
  }
} finally {
  await browser.close()
  await server.stop()
}

async function take(browser: Browser, base: string, picture: Picture, path: string): Promise<void> {
  const { width, height, dark } = picture
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(base + picture.link)
  await page.getByText(picture.ready).first().waitFor()
  // The line at the foot changes once the shell is cached; a picture must not depend on who wins.
  await page.getByText('可离线使用').waitFor()
  if (picture.open) {
    const { row, dialog } = picture.open
    await page
      .getByRole('row', { name: new RegExp(`^${row} `) })
      .getByRole('button')
      .click()
    await page.getByRole('dialog', { name: dialog }).waitFor()
  }
  await page.screenshot({ path })
  await context.close()
}
