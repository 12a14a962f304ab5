import { expect, type Page } from '@playwright/test'
import { bringFiles, type TestFile } from './bring-files.ts'

/** Brings reports and keeps all of them, as a reader would before a review. */
export async function keepFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  await bringFiles(page, files)
  await page.getByRole('button', { name: /^全部保留/ }).click()
  await expect(page.getByRole('status', { name: '保留' })).toHaveText(/^已保留/)
}
