import fc from 'fast-check'
import { xssPayloads } from '../support/xss-payloads.ts'

/** Words that parsers stumble over: names every object has, limits of numbers, broken encodings, look-alikes. */
const trickyTexts = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'in.__proto__',
  'in.',
  '~',
  '~~~~',
  '..',
  '2019..2024',
  '9999..0000',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '9007199254740993',
  '0x10',
  '２０２４',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '%',
  '%E0%A4',
  '%00',
  '%25',
  '440281',
  '440281~500101',
  '*',
  'rule_of_law_vice_principals',
  '2024-02-30',
  '',
  ' ',
  'a'.repeat(20_000),
  '~'.repeat(20_000),
  '%41'.repeat(8_000),
  ...xssPayloads,
] as const

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...trickyTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...trickyTexts.slice(0, 36)), { maxLength: 6 })
      .map((all) => all.join('')),
  },
)

const hostileKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'length',
    '',
    'i',
    'r',
    'views',
    'chunks',
    'name',
  ),
  fc.string({ maxLength: 8 }),
)

/** Any JSON value, own keys named `__proto__` among them, as `JSON.parse` makes them. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, 2024),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(hostileKey, tie('value')), { maxLength: 4 }).map(objectOf),
  ),
})).value

/** Takes one value somewhere in a sound document away, or puts a hostile one in its place. */
export function damaged(document: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), hostileJson, hostileKey)
    .map(([path, value, key]) => {
      const copy: unknown = JSON.parse(JSON.stringify(document))
      return placed(copy, path, value, key)
    })
}

function placed(node: unknown, [step = 0, ...rest]: readonly number[], value: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null) return value
  const entries: [string, unknown][] = Object.entries(node)
  const at = step % (entries.length + 1)
  const changed: [string, unknown][] =
    at === entries.length
      ? [...entries, [key, value]]
      : entries.map(([name, child], index) => [
          name,
          index === at ? (rest.length === 0 ? value : placed(child, rest, value, key)) : child,
        ])
  return Array.isArray(node) ? changed.map(([, child]) => child) : objectOf(changed)
}

/** As `JSON.parse` does: `__proto__` becomes a property like any other. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const made = {}
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return made
}
