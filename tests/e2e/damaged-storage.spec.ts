import { expect, test } from '@playwright/test'
import { alterRecords, damageFiles, type DamageScene, type DamageTally } from '../support/damage-trials.ts'
import type { Fault } from '../support/fault-list.ts'
import { newProfile } from '../support/profile.ts'
import { startPublisher } from '../support/publisher.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

test('no figure is shown of database files damaged on the disk', async () => {
  const trials = isSoak ? 100 : 4
  test.setTimeout(60_000 + trials * 20_000)
  judge('关闭时数据库文件受损（翻位、截断、清零、删除）', await trialsOf(damageFiles, 'app', trials))
})

test('no figure is shown of stored records that were altered', async () => {
  const trials = isSoak ? 100 : 4
  test.setTimeout(60_000 + trials * 20_000)
  judge('已存的记录被改动或删除', await trialsOf(alterRecords, 'app', trials))
})

test('the trials catch a store that trusts what it reads', async () => {
  test.setTimeout(180_000)
  const { wrong } = await trialsOf(alterRecords, 'naive', 4)
  expect(wrong.length).toBeGreaterThan(0)
})

function judge(fault: Fault, { trials, shown, said, wrong }: DamageTally): void {
  const outcomes = `${shown} 次显示完整数据，${said} 次不显示并说明`
  recordTrials({ fault, detail: outcomes, trials, survived: shown + said })
  expect(wrong).toEqual([])
  expect(shown + said).toBe(trials)
}

async function trialsOf(
  run: (scene: DamageScene) => Promise<DamageTally>,
  folder: string,
  trials: number,
): Promise<DamageTally> {
  const publisher = await startPublisher({ app: 'dist', naive: 'tests/fixtures/naive-store' })
  const profile = await newProfile()
  try {
    return await run({ publisher, folder, profile, trials, seed: 9, untilWrong: folder === 'naive' })
  } finally {
    await profile.remove()
    await publisher.stop()
  }
}
