import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from '../../src/core/schema/zod.ts'
import { type Lock, lockFaults, lockSchema, pinFaults } from './lock-faults.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const versions = z.record(z.string(), z.string())

test('every dependency is pinned to one exact version', () => {
  const manifest = z.object({ dependencies: versions, devDependencies: versions, overrides: versions })
  const { dependencies, devDependencies, overrides } = manifest.parse(read('package.json'))
  expect(pinFaults({ ...dependencies, ...devDependencies, ...overrides })).toEqual([])
})

test('every package of the lock file has a hash, a licence on the list, no known hole and no script', () => {
  const lock = lockSchema.parse(read('package-lock.json'))
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
  expect(lockFaults(lock)).toEqual([])
})

describe('the checks refuse', () => {
  test.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1', 'npm:other@1.0.0', 'git+ssh://x/y', ''])(
    'the version %j',
    (version) => expect(pinFaults({ it: version })).toHaveLength(1),
  )

  const sound = { version: '9.9.9', integrity: 'sha512-x', license: 'MIT' }
  const lockOf = (name: string, entry: object): Lock =>
    lockSchema.parse({ lockfileVersion: 3, packages: { [`node_modules/a/node_modules/${name}`]: entry } })

  test.each([
    ['no hash', 'it', { integrity: undefined }],
    ['a weak hash', 'it', { integrity: 'sha1-x' }],
    ['no licence', 'it', { license: undefined }],
    ['a licence that binds', 'it', { license: 'GPL-3.0-or-later' }],
    ['a licence for tools in the product', 'it', { license: 'MPL-2.0' }],
    ['half of a licence', 'it', { license: '(MIT AND GPL-2.0)' }],
    ['a script at installation', 'it', { hasInstallScript: true }],
    ['an address that nobody signs', 'it', { resolved: 'git+https://host.example/it.git' }],
    ['a link to a folder', 'it', { link: true }],
    ['a banned package', 'xlsx', {}],
    ['a version below its floor', 'echarts', { version: '6.0.9' }],
    ['a version below the floor of its line', 'brace-expansion', { version: '2.0.1' }],
    ['a line without a sound version', 'glob', { version: '9.3.5' }],
  ])('%s', (_, name, entry) => {
    expect(lockFaults(lockOf(name, { ...sound, ...entry }))).toHaveLength(1)
  })

  test.each([
    ['it', {}],
    ['it', { license: '(MIT OR GPL-3.0-or-later)' }],
    ['it', { license: 'MPL-2.0', dev: true }],
    ['esbuild', { version: '0.25.0', hasInstallScript: true }],
    ['brace-expansion', { version: '1.1.12' }],
    ['brace-expansion', { version: '4.0.0' }],
    ['echarts', { version: '6.1.0' }],
  ])('but not the sound %s %j', (name, entry) => {
    expect(lockFaults(lockOf(name, { ...sound, ...entry }))).toEqual([])
  })
})
