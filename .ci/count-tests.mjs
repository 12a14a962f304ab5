import { existsSync, readFileSync } from 'node:fs'

// One plain line from both runners' own reports: `N passed, N failed, N skipped`.
const counts = [unitCounts('test-results/unit.json'), browserCounts('test-results/browser.json')]
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
const { flaky = 0 } = read('test-results/browser.json')?.stats ?? {}
if (flaky > 0) console.log(`${flaky} browser tests passed only when tried again: see “flaky” above`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)

function unitCounts(path) {
  const report = read(path)
  return {
    passed: report?.numPassedTests ?? 0,
    // A file that does not even load has no tests to count, but it did fail.
    failed: Math.max(report?.numFailedTests ?? 0, report?.success === false ? 1 : 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

function browserCounts(path) {
  const { stats, errors = [] } = read(path) ?? {}
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (stats?.unexpected ?? 0) + errors.length,
    skipped: stats?.skipped ?? 0,
  }
}

function read(path) {
  if (!existsSync(path)) {
    console.log(`${path} is missing: these tests did not run`)
    return undefined
  }
  return JSON.parse(readFileSync(path, 'utf8'))
}
