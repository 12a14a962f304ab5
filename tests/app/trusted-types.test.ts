import { expect, test } from 'vitest'
import { installTrustedTypes } from '../../src/app/trusted-types.ts'

type Rules = Record<string, (text: string) => string | null>

function install(base: string): Rules {
  const made: [string, Rules][] = []
  installTrustedTypes({ createPolicy: (name, rules) => made.push([name, rules]) }, base)
  expect(made.map(([name]) => name)).toEqual(['default'])
  return made[0]?.[1] ?? {}
}

test('lets nothing but the empty text become HTML, and no text become script', () => {
  const rules = install('https://gov.example/fa/heng/')
  expect(rules.createHTML?.('')).toBe('')
  for (const html of ['<b>', ' ', '<img src=x onerror=alert(1)>', 'null']) {
    expect(rules.createHTML?.(html)).toBeNull()
  }
  expect(rules).not.toHaveProperty('createScript')
})

test.each([
  ['sw.js', true],
  ['https://gov.example/fa/heng/sw.js', true],
  ['./assets/worker-1a2b3c4d.js', true],
  ['https://gov.example/fa/heng/../other/sw.js', false],
  ['https://gov.example/sw.js', false],
  ['//evil.example/fa/heng/sw.js', false],
  ['https://evil.example/fa/heng/sw.js', false],
  ['https://gov.example/fa/heng/data/figures.json', false],
  ['sw.js?x=.js', false],
  ['data:text/javascript,alert(1)//.js', false],
  ['blob:https://gov.example/1.js', false],
  ['javascript:alert(1)//.js', false],
  ['https://[', false],
])('starts a worker from %s: %s', (url, allowed) => {
  expect(install('https://gov.example/fa/heng/index.html').createScriptURL?.(url)).toBe(allowed ? url : null)
})
