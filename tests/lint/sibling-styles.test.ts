import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Chromium answers `* + *` by styling all that follows whatever comes or goes, anywhere in the page: 200 ms a change of
// view with 3,200 bureaus in a list box. Paper may have it: there nothing comes or goes.
it('lets no style of the screen depend on just any element before', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  )
  expect(sheets.length).toBeGreaterThan(20)
  const costly = sheets
    .filter((path) => !path.endsWith('print.css'))
    .filter((path) => /\*\s*[+~]/.test(withoutComments(readFileSync(`src/${path}`, 'utf8'))))
  expect(costly).toEqual([])
})

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '')
