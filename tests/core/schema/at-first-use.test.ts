import { expect, test, vi } from 'vitest'
import { atFirstUse, z } from '../../../src/core/schema/zod.ts'

test('a schema is made when it is first used, once, and does what it would have done', () => {
  const make = vi.fn(() => z.strictObject({ year: z.int().min(2000) }))
  const schema = atFirstUse(make)
  const list = atFirstUse(() => z.array(schema).min(1))
  expect(make).not.toHaveBeenCalled()
  expect(list.parse([{ year: 2024 }])).toEqual([{ year: 2024 }])
  expect(list.safeParse([{ year: 1999 }]).success).toBe(false)
  expect(list.safeParse([{ year: 2024, more: 1 }]).success).toBe(false)
  expect(schema.extend({ name: z.string() }).parse({ year: 2024, name: '甲' })).toEqual({
    year: 2024,
    name: '甲',
  })
  expect(schema.shape.year.safeParse(2024).success).toBe(true)
  expect(schema).toBeInstanceOf(z.ZodObject)
  expect(make).toHaveBeenCalledTimes(1)
})
