import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { ImportedPackage } from '../../../src/core/import/types.ts'
import { PackageOutcome } from '../../../src/features/import/package-outcome.tsx'
import { packageWords } from '../../../src/features/import/package-words.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'

afterEach(cleanup)

const empty: ImportedPackage = {
  type: 'package',
  kind: 'package',
  sha256: 'a'.repeat(64),
  encoding: 'utf-8',
  certain: true,
  losses: [],
  faults: [],
  faultCount: 0,
  rows: { reports: [], figures: [] },
  corrections: 0,
  hasLog: true,
}
const report = reportOf('440281', 2024)
const rows = { reports: [report], figures: [figureOf(report.id, 'disclosure_requests', 1)] }

it.each<[string, Partial<ImportedPackage>, RegExp, RegExp | null]>([
  ['corrections alone', { corrections: 1 }, /只有对公开数据的更正.*从它合并/, null],
  ['corrections beside reports', { rows, corrections: 2 }, /重新复核，更正不会带上。/, null],
  ['reports alone', { rows }, /重新复核。/, /更正/],
  ['rows of nobody’s reviews', { rows, hasLog: false }, /通过全部检查/, /更正|法衡导出/],
])('of a package of %s, says what keeping it would take in', (_name, rest, said, unsaid) => {
  const { container } = render(<PackageOutcome reading={{ ...empty, ...rest }} />)
  expect(container.textContent.replaceAll(/\s+/g, '')).toMatch(said)
  if (unsaid !== null) expect(container.textContent).not.toMatch(unsaid)
  if ((rest.corrections ?? 0) > 0)
    expect(screen.getByText(new RegExp(`对公开数据的更正 ${rest.corrections} 处`))).toBeTruthy()
})

it('tells what is in a package that was made, and what only its log has', () => {
  const made = { bytes: new Uint8Array(), reports: 0, figures: 0, leftOut: 0, corrections: 2, outdated: 1 }
  expect(packageWords('a.zip', made)).toBe(
    '“a.zip”已交给浏览器下载：对公开数据的 2 处更正，连同每一步决定。别人可在“本机存储”页从它合并。' +
      '另有 1 处更正所改的公开数字已经变了，没有采用，只在复核记录里，不在更正表里。',
  )
  expect(packageWords('a.zip', { ...made, reports: 1, figures: 8, outdated: 0 })).toContain(
    '复核完毕的 1 份报告、8 个数字，对公开数据的 2 处更正，连同原文和每一步决定。',
  )
})
