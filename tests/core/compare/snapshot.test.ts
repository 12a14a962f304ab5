import { describe, expect, it } from 'vitest'
import { snapshotStanding } from '../../../src/core/compare/snapshot.ts'

const shown = '9f3c2a1b00112233'
const older = '11112222deadbeef'

describe('a link that cites a dataset version', () => {
  it('is current where that version is shown', () =>
    expect(snapshotStanding('9f3c2a1b', shown).kind).toBe('current'))

  it('is changed where another is shown and the cited one is still held', () => {
    const { kind, message } = snapshotStanding('11112222', shown, [shown, older])
    expect(kind).toBe('changed')
    expect(message).toContain('此链接引用的是数据版本 11112222，现在是 9f3c2a1b，数字可能有变化。')
  })

  it('is offered where it is the newer one that waits for the reader', () => {
    const { kind, message } = snapshotStanding('77778888', shown, [shown], '7777888800000000')
    expect(kind).toBe('offered')
    expect(message).toContain('采用后就是同一版本')
  })

  it('is gone where the cited one is not to be had', () => {
    const { kind, message } = snapshotStanding('77778888', shown, [shown, older])
    expect(kind).toBe('gone')
    expect(message).toContain('旧版本已不再提供')
  })
})
