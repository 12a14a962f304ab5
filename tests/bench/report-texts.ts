import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whole reports to time on: the five full texts where they stand beside the repository, else pages of the tests. */
export function reportTexts(): { source: string; texts: string[] } {
  const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
  if (existsSync(seeds)) {
    const texts = readdirSync(seeds).map((file) => readFileSync(seeds + file, 'utf8'))
    return { source: 'five full reports', texts }
  }
  const pages = fileURLToPath(new URL('../fixtures/report-pages/', import.meta.url))
  const folders = [
    'utf8-text-with-navigation',
    'paragraphs-without-headings',
    'hijacked-page-that-lost-characters',
  ]
  return {
    source: 'pages of the tests',
    texts: folders.map((folder) => readFileSync(`${pages}${folder}/page.txt`, 'utf8')),
  }
}

/** The two amounts a pass over the texts is counted in. */
export function workIn(texts: readonly string[]) {
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0)
  return [
    { amount: texts.length, unit: 'reports/s' },
    { amount: bytes / 1e6, unit: 'MB/s' },
  ]
}
