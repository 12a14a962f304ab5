import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../src/core/schema/zod.ts'
import { type Fault, faultsByPart } from '../support/fault-list.ts'

const countSchema = z.object({
  fault: z.string(),
  trials: z.int(),
  survived: z.int(),
  detail: z.string().optional(),
})

export interface ClosingTable {
  /** Markdown, one row a fault: what was counted, or 未跑. Ends with a line break. */
  readonly text: string
  /** Faults without a count: their trials did not run, or did not come to their end. */
  readonly missing: readonly Fault[]
  /** Faults that not every trial survived. */
  readonly lost: readonly Fault[]
}

/** Reads what the trials left in a folder. A fault nobody counted is said to be so; nothing is assumed. */
export function closingTable(folder: string): ClosingTable {
  const counts = countsIn(folder)
  const lines = ['| 故障 fault | 次数 trials | 经受住 survived |', '|---|---|---|']
  const missing: Fault[] = []
  const lost: Fault[] = []
  for (const fault of Object.values(faultsByPart).flat()) {
    const own = counts.filter((count) => count.fault === fault)
    if (own.length === 0) {
      missing.push(fault)
      lines.push(`| ${fault} | 未跑 not run | – |`)
      continue
    }
    const [trials, survived] = [sum(own.map((one) => one.trials)), sum(own.map((one) => one.survived))]
    if (survived !== trials) lost.push(fault)
    const details = own.flatMap(({ detail }) => detail ?? [])
    const said = details.length === 0 ? '' : `（${details.join('；')}）`
    lines.push(`| ${fault}${said} | ${trials.toLocaleString('en')} | ${survived.toLocaleString('en')} |`)
  }
  return { text: `${lines.join('\n')}\n`, missing, lost }
}

function countsIn(folder: string): readonly z.infer<typeof countSchema>[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => countSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
