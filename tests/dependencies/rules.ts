/** Licences that may be in what readers download or run. */
export const licences: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
])

/** Tools only: run on a developer's machine, never handed on. */
export const toolLicences: ReadonlySet<string> = new Set([
  ...licences,
  // lightningcss and axe: changes to their own files would have to be published; we make none.
  'MPL-2.0',
  // caniuse-lite is a table of facts about browsers.
  'CC-BY-4.0',
  // duck says no more than this; its licence file is the two-clause one.
  'BSD',
  'Python-2.0',
])

/** Packages too old to say their licence where npm looks; read in their own licence file. */
export const readLicences: Readonly<Record<string, string>> = {
  'json-bignum 0.0.3': 'MIT',
}

export interface Floor {
  readonly name: string
  /** Oldest sound version of each line; lines above the last are sound, lines not named are not. */
  readonly from: readonly string[]
  readonly why: string
}

/** Kept by hand, since the check asks no network: what was found unsound in packages we use or may come to use. */
export const floors: readonly Floor[] = [
  { name: 'echarts', from: ['6.1.0'], why: 'CVE-2026-45249: the tooltip of line series shows data as HTML' },
  { name: 'dompurify', from: ['3.4.13'], why: 'several ways past the filter, 2026' },
  { name: 'pdfjs-dist', from: ['4.2.67'], why: 'CVE-2024-4367: a font runs script' },
  { name: 'mammoth', from: ['1.11.0'], why: 'CVE-2025-11849: outside images read local files' },
  { name: 'fast-xml-parser', from: ['5.5.7'], why: 'CVE-2026-33036, CVE-2026-33349: entities without bound' },
  { name: 'jszip', from: ['3.8.0'], why: 'CVE-2022-48285: paths that leave the folder' },
  {
    name: 'vite',
    from: ['6.4.3', '7.3.5', '8.0.16'],
    why: 'CVE-2026-39363 to 53571: dev server hands out files',
  },
  { name: 'esbuild', from: ['0.25.0'], why: 'GHSA-67mh-4wv8-2f99: any page reads the dev server' },
  { name: 'rollup', from: ['4.22.4'], why: 'CVE-2024-47068: built code trusts named page elements' },
  { name: '@babel/runtime', from: ['7.26.10'], why: 'CVE-2025-27789: slow regular expression' },
  { name: '@babel/helpers', from: ['7.26.10'], why: 'CVE-2025-27789: slow regular expression' },
  { name: 'nanoid', from: ['3.3.8', '5.0.9'], why: 'CVE-2024-55565: predictable ids' },
  { name: 'ws', from: ['8.17.1'], why: 'CVE-2024-37890: many headers stop the server' },
  { name: 'braces', from: ['3.0.3'], why: 'CVE-2024-4068: memory without bound' },
  { name: 'micromatch', from: ['4.0.8'], why: 'CVE-2024-4067: slow regular expression' },
  { name: 'brace-expansion', from: ['1.1.12', '2.0.2'], why: 'CVE-2025-5889: slow regular expression' },
  { name: 'cross-spawn', from: ['7.0.5'], why: 'CVE-2024-21538: slow regular expression' },
  { name: 'semver', from: ['6.3.1', '7.5.2'], why: 'CVE-2022-25883: slow regular expression' },
  { name: 'tough-cookie', from: ['4.1.3'], why: 'CVE-2023-26136: prototype pollution' },
  { name: 'form-data', from: ['3.0.4', '4.0.4'], why: 'CVE-2025-7783: guessable boundaries' },
  { name: 'serialize-javascript', from: ['6.0.2'], why: 'CVE-2024-11831: text becomes script' },
  { name: 'js-yaml', from: ['3.14.2', '4.1.1'], why: 'CVE-2025-64718: prototype pollution' },
  { name: 'glob', from: ['10.5.0', '11.1.0'], why: 'CVE-2025-64756: file names run as commands' },
  { name: 'lodash', from: ['4.17.21'], why: 'CVE-2021-23337: template text runs' },
]

/** May not come in at all. */
export const banned: Readonly<Record<string, string>> = {
  xlsx: 'the registry keeps 0.18.5, with CVE-2023-30533 and CVE-2024-22363',
  'node-forge': 'signatures were forged more than once; the platform has cryptography',
  request: 'given up by its makers',
}

/** Packages that may ask to run a script when installed. The build works without it (`npm ci --ignore-scripts`). */
export const installScripts: Readonly<Record<string, string>> = {
  esbuild: 'only checks that its program fits the platform',
  fsevents: 'macOS only, optional; a prebuilt file is used',
}
