import { z } from '../schema/zod.ts'
import type { FileName } from '../schema/package-files.ts'
import { tableNames } from '../schema/tables.ts'
import { tables } from './columns.ts'
import type { Fault } from './fault.ts'
import { fileOf } from './parse-table.ts'

export const descriptorFile = 'datapackage.json'

const descriptorSchema = z.looseObject({
  title: z.string().min(1),
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }),
      /** Our own property: sums over whole columns that the source publishes. */
      totals: z.record(z.string(), z.number()).optional(),
    }),
  ),
})

export type Descriptor = z.infer<typeof descriptorSchema>

/** Reads `datapackage.json` and checks that it describes the tables the package brings as they are. */
export function parseDescriptor(
  text: string,
  brought: readonly FileName[] = tableNames,
): { descriptor?: Descriptor; faults: Fault[] } {
  const fault = (message: string): Fault => ({ file: descriptorFile, line: 1, message })
  const parsed = descriptorSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.') || '整个文件').join('、')
    return { faults: [fault(`不是有效的数据包说明（${where}），请用 dataset build 重新生成`)] }
  }
  const faults = brought.flatMap((table) => {
    const resource = parsed.data.resources.find(({ name }) => name === table)
    if (resource?.path !== fileOf(table)) return [fault(`没有说明 ${fileOf(table)}，请补上或重新生成`)]
    const described = resource.schema.fields.map((field) => field.name).join('、')
    const expected = tables[table].columns.map((column) => column.name).join('、')
    return described === expected ? [] : [fault(`${table} 的列应为 ${expected}，请重新生成`)]
  })
  // The other tables must be there; this one may be wanting, but not where the package says that it has one.
  if (!brought.includes('corrections') && parsed.data.resources.some(({ name }) => name === 'corrections'))
    faults.push(fault(`说明里有 corrections，却没有 ${fileOf('corrections')}，更正会丢失；请补上这个文件`))
  return { descriptor: parsed.data, faults }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
