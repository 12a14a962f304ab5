import { manyReports, timeImport } from '../bench/import/time-import.ts'
import { inventedReport } from '../support/invented-report.ts'
import { expect, test } from '../support/page.ts'

test('the benchmark of imports brings many files at once, and every one gives its figures', async ({
  page,
}) => {
  await page.goto('/#/import')
  await expect(page.getByLabel('选择文件', { exact: true })).toBeAttached()
  const { tally, figures } = await timeImport(page, manyReports([inventedReport.join('\n')], 30))
  expect(tally).toBe('30 份文件：读过 30 份。')
  expect(figures).toHaveLength(30)
  expect(new Set(figures)).toEqual(new Set([8]))
})
