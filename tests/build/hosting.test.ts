import { expect, test } from 'vitest'
import { headerPolicy } from '../../src/build/content-security-policy.ts'
import { documentedHeaders, hostingExample, servers } from '../support/documented-headers.ts'

test.each(servers)('the %s example sends the policy of the code, word for word', (server) => {
  expect(hostingExample(server)).toContain(headerPolicy)
  expect(hostingExample(server)).toContain('nosniff')
})

test('the policy leaves nothing open: no inline, no eval, no other host, no text into HTML', () => {
  expect(headerPolicy).not.toMatch(/unsafe|https?:|\*/)
  expect(headerPolicy).toContain("default-src 'none'")
  expect(headerPolicy).toContain("require-trusted-types-for 'script'")
})

test.each([
  ['index.html', 'no-cache'],
  ['sw.js', 'no-cache'],
  ['shell-files.json', 'no-cache'],
  ['data/manifest.json', 'no-cache'],
  ['assets/index-SlkagNOY.js', 'public, max-age=31536000, immutable'],
  ['data/figures/province=44/3823fb9418a7405c.parquet', 'public, max-age=31536000, immutable'],
])('%s is sent with Cache-Control %s', (path, expected) => {
  expect(documentedHeaders(path)['Cache-Control']).toBe(expected)
})
