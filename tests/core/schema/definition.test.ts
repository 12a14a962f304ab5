import { describe, expect, test } from 'vitest'
import { readDefinition } from '../../../src/core/schema/definition.ts'
import { realDataset } from '../../support/real-dataset.ts'

describe('readDefinition', () => {
  test.each([
    ['一句话的定义', ['一句话的定义'], []],
    ['中小学聘任人数；合计的照记并注“合并口径”', ['中小学聘任人数', '合计的照记并注“合并口径”'], []],
    ['持证人员数；不含执法监督证', ['持证人员数'], ['不含执法监督证']],
    ['参加考试的人数；换证考试除外。', ['参加考试的人数'], ['换证考试除外']],
    [
      '取得执法证的人数；仅报名的记报考人数；司法考试不计',
      ['取得执法证的人数'],
      ['仅报名的记报考人数', '司法考试不计'],
    ],
    ['受益人次；面向干部的培训班另记培训人次', ['受益人次'], ['面向干部的培训班另记培训人次']],
    ['复议案件数；写明“无”记为0；“无败诉”不是0件', ['复议案件数', '写明“无”记为0'], ['“无败诉”不是0件']],
    ['换证人数；不要求写明已换发', ['换证人数', '不要求写明已换发'], []],
    ['清理总件数；同时写废止数的只记清理数', ['清理总件数', '同时写废止数的只记清理数'], []],
    ['宣讲场次；要求不计，课时不折算为场', ['宣讲场次'], ['要求不计，课时不折算为场']],
  ])('%s', (definition, counts, leftOut) => {
    expect(readDefinition(definition)).toEqual({ counts, leftOut })
  })

  test('loses no clause of the catalogue and leaves out none of its first clauses', async () => {
    for (const { id, definition_zh } of (await realDataset()).indicators) {
      const { counts, leftOut } = readDefinition(definition_zh)
      expect([...counts, ...leftOut].toSorted(), id).toEqual(definition_zh.split('；').toSorted())
      expect(definition_zh.startsWith(counts[0] ?? '-'), id).toBe(true)
    }
  })
})
