import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { datasetCheck } from '../../src/cli/dataset-check.ts'

const fixtures = 'tests/fixtures/package'
const faulty = await readdir(join(fixtures, 'faulty'))

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faheng-check-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function check(directory: string) {
  let stdout = ''
  let stderr = ''
  const code = await datasetCheck([directory], {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
  })
  return { code, stdout, stderr: stderr.replaceAll(directory, 'DIR') }
}

describe('dataset check', () => {
  test('counts the rows of a sound package in one line', async () => {
    expect(await check(join(fixtures, 'sound'))).toEqual({
      code: 0,
      stdout: `${join(fixtures, 'sound')}：5 个指标，5 个区划，2 个区划的人口，3 份报告，6 个数字，没有问题\n`,
      stderr: '',
    })
  })

  // A case is a folder with the files that differ from the sound package, and the faults they must give.
  test.each(faulty)('lists every fault at once: %s', async (name) => {
    await cp(join(fixtures, 'sound'), folder, { recursive: true })
    await cp(join(fixtures, 'faulty', name), folder, { recursive: true })
    const { code, stdout, stderr } = await check(folder)
    expect(stderr).toBe(await readFile(join(fixtures, 'faulty', name, 'expected.txt'), 'utf8'))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  })

  test('names every file a folder lacks', async () => {
    const { code, stderr } = await check(folder)
    expect(code).toBe(1)
    expect(stderr.match(/^\S+:1: 读不到这个文件，请补上$/gm)).toHaveLength(6)
  })

  test('finds nothing wrong with the data of this repository', async () => {
    expect(await check('data')).toMatchObject({ code: 0, stderr: '' })
  })
})
