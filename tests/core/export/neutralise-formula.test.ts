import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutraliseFormula } from '../../../src/core/export/neutralise-formula.ts'

const triggers = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']
const lead = fc.stringMatching(/^[ \u200b\ufeff]{0,3}$/)
const formula = fc
  .tuple(lead, fc.constantFrom(...triggers), fc.string())
  .map(([space, sign, rest]) => `${space}${sign}${rest}`)

describe('neutraliseFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=1+1\nnote', "'=1+1\nnote"],
    ['＝SUM(A1)', "'＝SUM(A1)"],
    ['  @cmd', "'  @cmd"],
    ['\ttabbed', "'\ttabbed"],
    ["'=1", "''=1"],
    ['-2+3+cmd|calc', "'-2+3+cmd|calc"],
    ['-12.5', '-12.5'],
    ['+12', '+12'],
    ['≥180', '≥180'],
    ['法治副校长82名', '法治副校长82名'],
    ["it's", "it's"],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(neutraliseFormula(text)).toBe(expected)
  })

  it('puts an apostrophe before whatever starts like a formula, unless it is a plain number', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const inert = neutraliseFormula(text)
        expect(inert.startsWith("'") || /^[+-]\d+(\.\d+)?$/.test(text)).toBe(true)
      }),
    )
  })

  it('can be undone for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          formula,
          formula.map((text) => `'${text}`),
        ),
        (text) => {
          expect(restored(neutraliseFormula(text))).toBe(text)
        },
      ),
    )
  })
})

/** What an import would do: an apostrophe before something it would itself escape is the escape. */
function restored(text: string): string {
  return text.startsWith("'") && neutraliseFormula(text) !== text ? text.slice(1) : text
}
