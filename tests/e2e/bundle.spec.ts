import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../src/core/schema/zod.ts'
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
  'purl.oclc.org': 'names of the parts of a strict Word document',
  Length: 'a name in PDF files that a pattern looks for',
  'www.xfa.org': 'names of a form language, in pdf.js',
  'ns.adobe.com': 'names of the descriptions of a file, in pdf.js',
  'example.com': 'pdf.js completes a relative address with it',
  'datapackage.org': 'name of a schema that a data package says it keeps to',
  'foo.bar': 'pdf.js completes a relative address with it',
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

/** Fetched and kept when reports are brought: see tests/e2e/import.spec.ts. */
const isPdfPart = (file: string) => /^assets\/(read-pdf-pages-[\w-]+\.js|[\w-]+\.bcmap)$/.test(file)

const shellSchema = z.array(z.object({ url: z.string(), sha256: z.string() }))

test('the shell is whole, small, and listed with the hash of each file', () => {
  const listed = shellSchema.parse(JSON.parse(readFileSync('dist/shell-files.json', 'utf8')))
  const published = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      statSync(join('dist', file)).isFile() &&
      !/^(data\/.*|sw\.js|shell-files\.json)$/.test(file) &&
      !isPdfPart(file),
  )
  expect(listed.map(({ url }) => url).sort()).toEqual(published.sort())
  for (const { url, sha256 } of listed) {
    expect(
      createHash('sha256')
        .update(readFileSync(join('dist', url)))
        .digest('base64'),
      url,
    ).toBe(sha256)
  }
  const bytes = listed.reduce((sum, { url }) => sum + statSync(join('dist', url)).size, 0)
  expect(listed.length + 1).toBeLessThanOrEqual(60)
  expect(bytes).toBeLessThanOrEqual(3_000_000)
})

const webManifestSchema = z.object({
  name: z.string().min(1),
  short_name: z.string().min(1).max(12),
  start_url: z.literal('./'),
  scope: z.literal('./'),
  display: z.literal('standalone'),
  icons: z.array(
    z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string().optional() }),
  ),
})

test('can be installed: names, scope, and icons of the sizes they say', () => {
  const { icons } = webManifestSchema.parse(JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')))
  for (const { src, sizes, type } of icons.filter((icon) => icon.type === 'image/png')) {
    const file = readFileSync(join('dist', src))
    expect(type).toBe('image/png')
    // Width and height stand in the first chunk of a PNG file.
    expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes)
  }
  const sizes = icons.map((icon) => icon.sizes)
  expect(sizes).toContain('192x192')
  expect(sizes).toContain('512x512')
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
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
