import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/page.ts'

/** Addresses that stand in the built script without ever being asked, and why. */
const named: Readonly<Record<string, string>> = {
  'www.w3.org': 'names of XML languages: SVG, MathML, XLink',
  'schemas.openxmlformats.org': 'names of the parts of an Excel workbook',
  'schemas.microsoft.com': 'names of the parts of an Excel workbook',
  'purl.org': 'names of the parts of an Excel workbook',
  'json-schema.org': 'name of a schema language, in zod',
  'react.dev': 'React explains an error by a link in its message',
  localhost: 'TanStack Router completes a relative address with it',
  'www.wps.cn': 'name of a part of an Excel workbook',
  'bit.ly': 'Dexie and Workbox explain an error by a link in its message',
  'tinyurl.com': 'Dexie explains an error by a link in its message',
}

test('the built app names no other host, save those that are names and never asked', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    // The data are addresses of government pages, which the reader opens by a click.
    .filter((file) => /\.(js|css|html|webmanifest)$/.test(file) && !file.startsWith('data'))
  expect(files.length).toBeGreaterThan(10)
  const foreign = files.flatMap((file) =>
    hostsIn(readFileSync(join('dist', file), 'utf8'))
      .filter((host) => !(host in named))
      .map((host) => `${file}: ${host}`),
  )
  expect(foreign).toEqual([])
})

test('finds a host however it is written', () => {
  expect(hostsIn('fetch("//cdn.example/x.js")')).toEqual(['cdn.example'])
  expect(hostsIn('url(https://fonts.example/a.woff2)')).toEqual(['fonts.example'])
  expect(hostsIn('"https:\\/\\/evil.example\\/x"')).toEqual(['evil.example'])
  expect(hostsIn('`wss://live.example/`; a//b; x = 1 // c.d')).toEqual(['live.example'])
})

function hostsIn(text: string): string[] {
  const plain = text.replaceAll('\\/', '/')
  const found = plain.matchAll(/(?:\b(?:https?|wss?|ftp):|["'`(])\/\/([\w-]+(?:\.[\w-]+)*)/gi)
  return [...new Set([...found].map(([, host = '']) => host))]
}
