import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { soundsLike } from '../../../src/core/table/indicator-sounds.ts'
import { realDataset } from '../../support/real-dataset.ts'

const { indicators } = await realDataset()

describe('the names of the catalogue', () => {
  it.each(indicators.map(({ name_zh }) => name_zh))('%s is found by its pinyin and its initials', (name) => {
    const sounds = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
    expect(soundsLike(name, sounds.join(''))).toBe(true)
    expect(soundsLike(name, sounds.map((sound) => sound.charAt(0)).join(''))).toBe(true)
    expect(soundsLike(name, sounds.slice(2).join(''))).toBe(true)
  })

  it('are not found by other letters', () => {
    expect(soundsLike('法治副校长人数', 'iaozhang')).toBe(false)
    expect(soundsLike('法治副校长人数', 'xyz')).toBe(false)
  })
})
