import { atFirstUse, parseForeign, z } from './zod.ts'
import { maxLinkLength } from './link-params.ts'

export const maxNameLength = 80

/** A comparison the reader named. Its link is kept as written, and migrated each time it is opened. */
export const namedLinkSchema = atFirstUse(() =>
  z.strictObject({
    name: z.string().trim().min(1, '名称不能为空').max(maxNameLength, `名称不能超过${maxNameLength}个字`),
    // Shown as a link: anything but a comparison of this app, a script address above all, stays out.
    link: z
      .string()
      .max(maxLinkLength, '链接过长')
      .regex(/^#\/compare\?[^\s<>"]*$/, '不是法衡的比较链接'),
  }),
)
export type NamedLink = z.infer<typeof namedLinkSchema>

/** A named comparison that is kept. */
export interface SavedView extends NamedLink {
  readonly id: string
}

const maxViews = 500

/** How builds before the backup marked their files of saved comparisons, which stay readable. */
export const savedViewsFormat = 'faheng-saved-views'

const fileSchema = atFirstUse(() =>
  z.strictObject({
    format: z.literal(savedViewsFormat),
    version: z.literal(1, '文件版本不是1，请用更新的法衡打开'),
    views: z.array(namedLinkSchema, '缺少比较列表').max(maxViews, `一个文件最多${maxViews}个比较`),
  }),
)

/** Reads such a file's document: either all of it, or every fault found, each a Chinese sentence. Never throws. */
export function readSavedViewsFile(
  document: unknown,
): { readonly views: readonly NamedLink[] } | { readonly faults: readonly string[] } {
  const file = parseForeign(fileSchema, document)
  if (file.success) return { views: file.data.views }
  return { faults: file.error.issues.map(({ path, message }) => `${placeOf(path)}${message}`) }
}

function placeOf([list, index, field]: readonly PropertyKey[]): string {
  if (list !== 'views' || typeof index !== 'number') return ''
  return `第${index + 1}个比较${field === 'name' ? '的名称' : field === 'link' ? '的链接' : ''}：`
}
