import { z } from 'zod'

// zod would compile schemas with `new Function`, which the content security policy forbids. Everybody takes zod from
// here: however the build cuts its files, this line runs before the first schema is made.
z.config({ jitless: true })

export { z }

/**
 * A schema that is made when it is first used. Making all of them takes longer than to draw a chart, and a start uses three
 * of some forty: every schema that stands by itself in a file is wrapped in this.
 */
export function atFirstUse<T extends object>(make: () => T): T {
  let made: T | undefined
  const schema = () => (made ??= make())
  return new Proxy({} as T, {
    get: (_, name) => Reflect.get(schema(), name) as unknown,
    has: (_, name) => Reflect.has(schema(), name),
  })
}

/** A document as its schema reads it, or everything that is wrong with it. */
export type Foreign<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly z.core.$ZodIssue[] } }

/**
 * Parses a document somebody else wrote. Never throws: zod itself does on an object that claims a length which is no number
 * (its checks of length run on whatever has one).
 */
export function parseForeign<T>(schema: z.ZodType<T>, value: unknown): Foreign<T> {
  try {
    return schema.safeParse(value)
  } catch {
    return { success: false, error: { issues: [{ code: 'custom', path: [], message: '内容不合格式' }] } }
  }
}
