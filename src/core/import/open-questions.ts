import type { ImportReading } from './types.ts'

/** What a person says of a report that does not say it itself, or says it wrongly. Apart from what was read. */
export interface GivenIdentity {
  readonly adcode?: string
  readonly year?: number
}

/** What a person should settle about a reading before its figures are looked at, one short Chinese phrase each. */
export function openQuestions(reading: ImportReading, given: GivenIdentity = {}): string[] {
  if (reading.type === 'refused') return []
  const encoding = reading.certain ? [] : ['编码不确定']
  if (reading.type === 'unrelated') return encoding
  if (reading.type === 'package') return reading.faultCount === 0 ? [] : [`${reading.faultCount} 处问题`]
  if (reading.type === 'table') {
    const stages = reading.screenings.flatMap((screening) => screening.stages)
    const sum = (of: 'fails' | 'warnings') => stages.reduce((total, stage) => total + stage[of], 0)
    const counts = [
      [sum('fails'), '不通过'],
      [sum('warnings'), '警告'],
    ] as const
    return [...encoding, ...counts.flatMap(([count, word]) => (count === 0 ? [] : [`${word} ${count} 处`]))]
  }
  const { report, figures } = reading
  const settled = new Set<string>([
    ...(given.adcode === undefined ? [] : ['region_ambiguous', 'region_unknown']),
    ...(given.year === undefined ? [] : ['year_unknown', 'year_doubtful']),
  ])
  // Said below in fewer words.
  const short = new Set<string>(['region_ambiguous', 'region_unknown', 'year_unknown', 'encoding_doubtful'])
  return [
    ...encoding,
    ...((given.adcode ?? report.adcode) === null ? ['地区不详'] : []),
    ...((given.year ?? report.year) === null ? ['年度不详'] : []),
    ...(figures.length === 0 ? ['没有读到数字'] : []),
    ...report.warnings.filter(({ id }) => !settled.has(id) && !short.has(id)).map(({ message }) => message),
  ]
}
