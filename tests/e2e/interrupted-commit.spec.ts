import { expect, test } from '@playwright/test'
import { cutCommits, type Strike, strikes, type Tally } from '../support/commit-faults.ts'
import type { Fault } from '../support/fault-list.ts'
import { newProfile } from '../support/profile.ts'
import { startPublisher } from '../support/publisher.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

const names: Readonly<Record<Strike, Fault>> = {
  'browser killed': '提交新数据时浏览器进程被杀（SIGKILL）',
  'renderer crashed': '提交新数据时页面崩溃',
  'worker terminated': '提交新数据时解码线程被终止',
  'tab closed': '提交新数据时标签页被关',
}

for (const [seed, strike] of (Object.keys(strikes) as Strike[]).entries()) {
  const trials = isSoak ? 100 : 2
  test(`a commit with the ${strike} leaves the old version or the new one, whole`, async () => {
    test.setTimeout(60_000 + trials * 20_000)
    const { old, new: taken, own, wrong } = await trialsOf('app', strike, trials, seed)
    const detail = `旧版 ${old}，新版 ${taken}；同时写的自己的记录 ${own} 条无一丢失或受损`
    recordTrials({ fault: names[strike], detail, trials, survived: trials - wrong.length })
    expect(wrong).toEqual([])
    expect(old + taken).toBe(trials)
    if (isSoak) for (const side of [old, taken]) expect(side).toBeGreaterThanOrEqual(20)
  })
}

test('the trials catch a store that changes figures in place', async () => {
  test.setTimeout(180_000)
  const { wrong } = await trialsOf('naive', 'tab closed', 4, 9)
  expect(wrong.length).toBeGreaterThan(0)
})

async function trialsOf(folder: string, strike: Strike, trials: number, seed: number): Promise<Tally> {
  const publisher = await startPublisher({ app: 'dist', naive: 'tests/fixtures/naive-store' })
  const profile = await newProfile()
  const isApp = folder === 'app'
  try {
    return await cutCommits(strike, {
      publisher,
      folder,
      profile,
      trials,
      seed,
      offers: isApp,
      untilWrong: !isApp,
    })
  } finally {
    await profile.remove()
    await publisher.stop()
  }
}
