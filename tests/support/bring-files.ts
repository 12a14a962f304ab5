import { expect, type Locator, type Page } from '@playwright/test'

export interface TestFile {
  name: string
  content: string | Uint8Array
}

/** Opens the page of imports, gives it files as a reader would choose them, and waits until each has come to its end. */
export async function bringFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  await page.goto('/#/import')
  await chooseFiles(page, files)
  await expect(page.getByText(new RegExp(`^${files.length} 份文件：`))).toBeVisible({ timeout: 45_000 })
}

export async function chooseFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    })),
  )
}

/** The row of a file, by its whole name. */
export function rowOf(page: Page, name: string): Locator {
  const title = page.getByRole('heading', { level: 2, name, exact: true })
  return page.getByRole('region', { name: '导入的文件' }).getByRole('listitem').filter({ has: title })
}
